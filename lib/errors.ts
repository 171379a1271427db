/** An expected failure, with a sentence for the person in front of the screen. */
export class UserError extends Error {
  /** @param fieldErrors what is wrong with which form field, by field name */
  constructor(
    message: string,
    readonly fieldErrors: Record<string, string> = {},
  ) {
    super(message);
    this.name = "UserError";
  }
}

/** The role of the signed-in person does not allow it. */
export class ForbiddenError extends UserError {
  constructor(message = "Your role in this company does not allow that. Ask an owner or an administrator.") {
    super(message);
    this.name = "ForbiddenError";
  }
}

/** There is no such row in the company of the session; whether another company has it is not said. */
export class NotFoundError extends UserError {
  constructor(message = "That no longer exists.") {
    super(message);
    this.name = "NotFoundError";
  }
}
