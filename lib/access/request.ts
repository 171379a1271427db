import { z } from "zod";
import { languageCodes } from "@/lib/i18n/languages";

/** What a request is sealed for while it waits in the queue (lib/seal.ts). */
export const SEALED_REQUEST = "access request";

const asked = z.object({
  email: z.string(),
  /** What the browser asked for, for whoever has not chosen a language. */
  language: z.enum(languageCodes),
});

/** What somebody without a session asked to be mailed to an address. */
export const accessRequest = z.discriminatedUnion("kind", [
  asked.extend({ kind: z.literal("reset") }),
  asked.extend({ kind: z.literal("signIn"), from: z.string().optional() }),
  asked.extend({
    kind: z.literal("signUp"),
    name: z.string(),
    companyName: z.string(),
    passwordHash: z.string(),
  }),
]);

export type AccessRequest = z.infer<typeof accessRequest>;
