"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/gate";
import { paths } from "@/lib/paths";

export async function signOut(): Promise<void> {
  await endSession();
  redirect(paths.signIn());
}
