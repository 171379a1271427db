import { z } from "zod";
import { connectLinkInput } from "@/lib/links/input";
import { fieldError, optionalText } from "@/lib/validation";

const MAX_NOTE = 1_000;
const MAX_USES = 1_000;
const DAY_MS = 24 * 3_600_000;

/** The lives that the form offers, in days, or a last day of one's own. */
const lifeDays = ["1", "7", "30"] as const;
const OWN_DAY = "date";

/** The last day that can be chosen: links that nobody thinks of any more should not work for ever. */
export const latestLastDay = () => new Date(Date.now() + 366 * DAY_MS).toISOString().slice(0, 10);
const today = () => new Date().toISOString().slice(0, 10);

/** Text of several lines. Other control characters can only be pasted, and Postgres has no NUL. */
const note = z
  .string()
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .max(MAX_NOTE, fieldError("atMostCharacters"))
      .regex(/^[\P{Cc}\n\t]*$/u, fieldError("unseenCharacters")),
  );

const maxUses = optionalText(10, "wholeNumber")
  .pipe(z.string().regex(/^\d+$/, fieldError("wholeNumber")).optional())
  .transform((text) => (text === undefined ? undefined : Number(text)))
  .pipe(z.number().min(1, fieldError("wholeNumber")).max(MAX_USES, fieldError("atMostUses")).optional());

const lastDay = optionalText(30, "date").pipe(
  z
    .string()
    .refine((text) => z.iso.date().safeParse(text).success, fieldError("dateFormat"))
    .refine((text) => text >= today(), fieldError("dateInPast"))
    .refine((text) => text <= latestLastDay(), fieldError("dateTooLate"))
    .optional(),
);

/** What the form on /links/new sends: what Nectar's page begins with, and what the recipient's page says and allows. */
export const shareLinkInput = connectLinkInput
  .extend({
    /** Ours, of the connection to edit; without one the link is for a new connection. */
    connectionId: optionalText(40, "connectionUnknown").pipe(
      z.uuid(fieldError("connectionUnknown")).optional(),
    ),
    note,
    life: z.enum([...lifeDays, OWN_DAY], fieldError("lifeUnknown")),
    lastDay,
    maxUses,
    recipientEmail: optionalText(254, "addressTooLong").pipe(z.email(fieldError("email")).optional()),
  })
  .superRefine(({ life, lastDay: day }, context) => {
    if (life === OWN_DAY && !day)
      context.addIssue({ code: "custom", path: ["lastDay"], message: fieldError("date") });
  })
  .transform(({ life, lastDay: day, ...rest }) => ({ ...rest, expiresAt: endOf(life, day) }));

export type ShareLinkForm = z.infer<typeof shareLinkInput>;

/** So many days from now, or the end of the chosen day in UTC. */
function endOf(life: string, day: string | undefined): Date {
  if (life !== OWN_DAY || !day) return new Date(Date.now() + Number(life) * DAY_MS);
  return new Date(Date.parse(day) + DAY_MS - 1);
}
