"use server";

import { redirect } from "next/navigation";
import { type FormState, failure } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { revokeLink } from "@/lib/links/ending/commands";
import { paths } from "@/lib/paths";
import { revokeShareLink } from "@/lib/share-links/commands";

export async function revoke(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  const id = formText(form, "id");
  try {
    const { ended } = await revokeLink(scope, id);
    await flash(ended ? "linkRevoked" : "linkRevokedHere");
  } catch (error) {
    return failure(error);
  }
  redirect(paths.link(id));
}

export async function revokeShare(_: FormState, form: FormData): Promise<FormState> {
  const { scope } = await requireViewer();
  const id = formText(form, "id");
  try {
    const { beyond, failed } = await revokeShareLink(scope, id);
    if (failed > 0) await flash("shareLinkRevokedInPart", { count: failed });
    else if (beyond > 0) await flash("shareLinkRevokedBeyond", { count: beyond });
    else await flash("linkRevoked");
  } catch (error) {
    return failure(error);
  }
  redirect(paths.link(id));
}
