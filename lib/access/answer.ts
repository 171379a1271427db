import { mailResetLink, mailSignInLink, mailSignUpAnswer } from "@/lib/access/commands";
import { mailEmailAnswer } from "@/lib/access/email/commands";
import { accessRequest, SEALED_REQUEST } from "@/lib/access/request";
import { unseal } from "@/lib/seal";

/** Mails what somebody asked for, if there is something to mail. For the queue. */
export async function answerAccessRequest(sealed: string): Promise<void> {
  const text = await unseal(SEALED_REQUEST, sealed);
  // Sealed under a secret that is no longer in use: nobody can read it any more.
  if (text === null) return;
  const request = accessRequest.parse(JSON.parse(text));
  if (request.kind === "reset") await mailResetLink(request);
  else if (request.kind === "signIn") await mailSignInLink(request);
  else if (request.kind === "changeEmail") await mailEmailAnswer(request);
  else await mailSignUpAnswer(request);
}
