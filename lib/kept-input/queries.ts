import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type FormValues, formValues } from "@/lib/form-data";
import { isFormName } from "@/lib/kept-input/form-name";
import { unseal } from "@/lib/seal";
import { isId } from "@/lib/validation";

/** What this person had typed into that form, or null: nobody gets the input of somebody else. */
export async function findKeptInput(scope: Scope, id: string, form: string): Promise<FormValues | null> {
  if (!isId(id) || !isFormName(form) || !scope.userId) return null;
  const kept = await db().keptInput.findFirst({
    where: {
      id,
      form,
      expiresAt: { gt: new Date() },
      userId: scope.userId,
      user: { memberships: { some: { companyId: scope.companyId } } },
    },
    select: { sealed: true },
  });
  const text = kept && (await unseal("kept input", kept.sealed));
  return text ? formValues.parse(JSON.parse(text)) : null;
}
