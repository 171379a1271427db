"use server";

import { redirect } from "next/navigation";
import { currentPath, requireViewer } from "@/lib/auth/gate";
import { flash } from "@/lib/flash";
import { queueSync } from "@/lib/queue";

/** Looks for new bills in the background, from whichever page shows some; they appear there by themselves. */
export async function checkForBills(): Promise<void> {
  const { scope } = await requireViewer();
  await queueSync(scope.companyId);
  await flash("checkingForBills");
  redirect(await currentPath());
}
