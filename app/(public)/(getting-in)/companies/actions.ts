"use server";

import { redirect } from "next/navigation";
import { currentCompanies, moveSession } from "@/lib/auth/gate";
import { NotFoundError } from "@/lib/errors";
import { flash } from "@/lib/flash";
import { formText } from "@/lib/form-data";
import { paths } from "@/lib/paths";

/** Turns the session to another company of the person: from the shell, or where the one it was in is closed to them. */
export async function chooseCompany(form: FormData): Promise<void> {
  const chosen = formText(form, "companyId");
  try {
    await moveSession(chosen);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    await flash("companyClosed");
    redirect(paths.companies());
  }
  const company = (await currentCompanies()).find(({ id }) => id === chosen);
  await flash("companyEntered", { company: company?.name ?? "" });
  redirect(paths.dashboard());
}
