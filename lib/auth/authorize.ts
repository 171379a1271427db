import type { User } from "next-auth";
import { authenticate } from "@/lib/auth/authenticate";
import { clientOf } from "@/lib/auth/client-address";
import { UserError } from "@/lib/errors";
import { log } from "@/lib/log";

/**
 * next-auth's question whether credentials are right: it opens the session if they are. It never throws, because
 * next-auth would tell the client the text of the error.
 */
export async function authorize(credentials: unknown, forwardedFor: unknown): Promise<User | null> {
  try {
    const client = clientOf(typeof forwardedFor === "string" ? forwardedFor : null);
    const claims = await authenticate(credentials, client);
    return { id: claims.userId, ...claims };
  } catch (error) {
    if (!(error instanceof UserError)) log().error({ err: error }, "sign-in through next-auth failed");
    return null;
  }
}
