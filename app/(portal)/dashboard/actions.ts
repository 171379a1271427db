"use server";

import { revalidatePath } from "next/cache";
import { requireViewer } from "@/lib/auth/gate";
import { reconcileNow } from "@/lib/connections/reconcile";
import { paths } from "@/lib/paths";

/** Compares with Nectar while the person waits. Whether that worked is said on the page. */
export async function checkForChanges(): Promise<void> {
  const { scope } = await requireViewer();
  await reconcileNow(scope);
  revalidatePath(paths.dashboard());
}
