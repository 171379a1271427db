import { type ErrorKey, type FieldErrorKey, inEnglish, type Said } from "@/lib/i18n/said";

type Particulars = {
  /** What goes into the sentence. */
  values?: Said<ErrorKey>["values"];
  /** What is wrong with which form field, by field name. */
  fields?: Record<string, Said<FieldErrorKey>>;
};

/**
 * An expected failure, with a sentence for the person in front of the screen, in their language: `said` is its key in
 * `messages/`. The error's own message is that sentence in English.
 */
export class UserError extends Error {
  readonly said: Said<ErrorKey>;
  readonly fields: Record<string, Said<FieldErrorKey>>;

  constructor(key: ErrorKey, { values, fields = {} }: Particulars = {}) {
    super(inEnglish({ key, values }));
    this.name = "UserError";
    this.said = { key, values };
    this.fields = fields;
  }
}

/** The role of the signed-in person does not allow it. */
export class ForbiddenError extends UserError {
  constructor() {
    super("forbidden");
    this.name = "ForbiddenError";
  }
}

/** There is no such row in the company of the session; whether another company has it is not said. */
export class NotFoundError extends UserError {
  constructor() {
    super("notFound");
    this.name = "NotFoundError";
  }
}
