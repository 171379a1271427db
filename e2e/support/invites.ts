import { newSecretToken } from "@/lib/secret-token";
import { database } from "./database";

/** An invitation that somebody has in their hands. @returns its id, and the address of its page */
export async function addInvite(companyId: string, email: string): Promise<{ id: string; path: string }> {
  const { token, tokenHash } = newSecretToken();
  const expiresAt = new Date(Date.now() + 86_400_000);
  const { id } = await database.invite.create({
    data: { companyId, email, role: "MEMBER", tokenHash, expiresAt },
  });
  return { id, path: `/join/${token}` };
}
