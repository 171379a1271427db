"use server";

import { redirect } from "next/navigation";
import { currentPath, requireViewer } from "@/lib/auth/gate";
import { NotFoundError } from "@/lib/errors";
import { flash, flashFailure } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { replayEvent } from "@/lib/webhooks/commands";

/** Does again what a webhook asked for. One that is gone meanwhile is said to be. */
export async function replayDelivery(form: FormData): Promise<void> {
  const { scope } = await requireViewer();
  try {
    await replayEvent(scope, formText(form, "svixId"));
    await flash("webhookReplayed");
  } catch (error) {
    if (error instanceof NotFoundError) await flash("webhookGone");
    else await flashFailure(error);
  }
  redirect(await currentPath());
}
