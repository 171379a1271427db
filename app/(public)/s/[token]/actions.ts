"use server";

import { redirect } from "next/navigation";
import { type FormState, failure } from "@/lib/action-result";
import { clientAddress } from "@/lib/auth/gate";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";
import { countStart } from "@/lib/share-links/throttle";
import { startVisit } from "@/lib/share-links/visits/commands";
import { keepVisit } from "@/lib/share-links/visits/cookie";
import { findShare } from "@/lib/share-links/visits/queries";

/** The token is all the permission that there is, and all that is needed. */
export async function start(_: FormState, form: FormData): Promise<FormState> {
  const token = formText(form, "token");
  const visitId = formText(form, "visit");
  try {
    await countStart(await clientAddress());
    const share = await findShare(token);
    // A link that cannot be used (any more) says so on its page.
    if (share && (await startVisit(share, visitId))) await keepVisit(share, token, visitId);
  } catch (error) {
    return failure(error);
  }
  redirect(paths.share(token));
}
