import { z } from "zod";
import { languageCodes } from "@/lib/i18n/languages";
import { seal } from "@/lib/seal";

/** What a request is sealed for while it waits in the queue (lib/seal.ts). */
export const SEALED_REQUEST = "access request";

const asked = z.object({
  email: z.string(),
  /** What the browser asked for, for whoever has not chosen a language. */
  language: z.enum(languageCodes),
});

/** What somebody asked to be mailed to an address that is not known to be theirs. */
export const accessRequest = z.discriminatedUnion("kind", [
  asked.extend({ kind: z.literal("reset") }),
  asked.extend({ kind: z.literal("signIn"), from: z.string().optional() }),
  asked.extend({
    kind: z.literal("signUp"),
    name: z.string(),
    companyName: z.string(),
    passwordHash: z.string(),
  }),
  /** The token is of the link to confirm that the address is theirs. */
  asked.extend({ kind: z.literal("changeEmail"), token: z.string() }),
]);

export type AccessRequest = z.infer<typeof accessRequest>;
export type Asked<Kind extends AccessRequest["kind"]> = Extract<AccessRequest, { kind: Kind }>;

/** A request as it waits in the queue. */
export function sealRequest(request: AccessRequest): Promise<string> {
  return seal(SEALED_REQUEST, JSON.stringify(request));
}
