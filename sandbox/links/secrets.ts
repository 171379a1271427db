import { z } from "zod";
import { env } from "../env";
import { decryptJson, encryptJson } from "../jwe";

const connectClaims = z.object({
  kind: z.literal("connect"),
  companyId: z.guid(),
  publicId: z.guid(),
  sites: z.array(z.guid()),
  url: z.string().optional(),
  dataCollectionStartDate: z.iso.date().optional(),
  utilityTypes: z.array(z.string()).optional(),
  country: z.string().optional(),
  connectionOwnerEmail: z.string().optional(),
});

const editClaims = z.object({
  kind: z.literal("edit"),
  companyId: z.guid(),
  publicId: z.guid(),
  connectionId: z.guid(),
});

/** What a `companyMagicLinkSecret` carries: the company, and the prefill of the connect page. */
export type ConnectClaims = z.infer<typeof connectClaims>;

/** What a `connectionMagicLinkSecret` carries. */
export type EditClaims = z.infer<typeof editClaims>;

/**
 * Makes the secret of a magic link: claims encrypted and authenticated with AES-128-GCM, safe in a URL (the guide:
 * "encrypted string ... signed with a 128-bit AES key"). It has no expiry, as Nectar documents none; a key that is
 * replaced goes on opening its links.
 */
export async function sealLink(claims: ConnectClaims | EditClaims): Promise<string> {
  return encryptJson(env().SANDBOX_LINK_KEY, claims.kind, claims);
}

/**
 * The claims of a secret found in an address, or null. Every failure looks the same to the caller: a changed
 * character, another company's public id, a secret of the other kind, a secret made with another key.
 */
async function openLink<Kind extends "connect" | "edit">(
  kind: Kind,
  publicId: string,
  secret: string,
): Promise<(Kind extends "connect" ? ConnectClaims : EditClaims) | null>;
async function openLink(kind: "connect" | "edit", publicId: string, secret: string) {
  const schema = kind === "connect" ? connectClaims : editClaims;
  const claims = schema.safeParse(await decryptJson(env().SANDBOX_LINK_KEY, kind, secret));
  return claims.success && claims.data.publicId === publicId ? claims.data : null;
}

/** `openLink` for `/p/connect/{publicId}/{secret}`. */
export async function openConnectLink(publicId: string, secret: string): Promise<ConnectClaims | null> {
  return openLink("connect", publicId, secret);
}

/** `openLink` for `/p/connect/{publicCompanyId}/workflow/{secret}`. */
export async function openEditLink(publicId: string, secret: string): Promise<EditClaims | null> {
  return openLink("edit", publicId, secret);
}
