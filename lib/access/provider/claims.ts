import { z } from "zod";

/** Text without what Postgres cannot keep. */
const text = z
  .string()
  .min(1)
  .max(255)
  .regex(/^\P{Cc}*$/u);

/** What an OpenID Connect provider says of a person (OpenID Connect Core 1.0, sections 2 and 5.1), as we read it. */
export const providerClaims = z
  .object({
    iss: text,
    sub: text,
    email: z.string().trim().toLowerCase().max(254).optional().catch(undefined),
    // A boolean by the standard; some providers write it as text. Anything else is no "yes".
    email_verified: z
      .union([z.literal(true), z.literal("true")])
      .optional()
      .catch(undefined),
  })
  .transform(({ iss, sub, email, email_verified }) => ({
    issuer: iss,
    subject: sub,
    /** Only an address that the provider has verified is one. */
    verifiedEmail: email_verified === undefined ? null : email || null,
  }));

/** The claims as they come. */
export type ProviderClaims = z.input<typeof providerClaims>;
export type ProviderPerson = z.output<typeof providerClaims>;
