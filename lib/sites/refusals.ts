import type { Scope } from "@/lib/auth/scope";
import { UserError } from "@/lib/errors";
import type { ErrorKey, FieldErrorKey } from "@/lib/i18n/said";
import type { SiteForm } from "@/lib/sites/input";
import { listTwins } from "@/lib/sites/queries";

/** That a form about a site is refused, because of one field. */
export function refusal(key: ErrorKey, field: keyof SiteForm, fault: FieldErrorKey): UserError {
  return new UserError(key, { fields: { [field]: { key: fault } } });
}

/**
 * A company tells its sites apart by name, archived ones too, and by its own id where they have one.
 * @param otherwise what is said when the name or the id is another site's
 * @param except the site that the form is about
 * @throws UserError naming the field
 */
export async function assertNotTaken(
  scope: Scope,
  input: SiteForm,
  otherwise: ErrorKey,
  except?: string,
): Promise<void> {
  const twins = await listTwins(scope, input, except);
  const namesake = twins.find(({ name }) => name === input.name);
  if (namesake) throw refusal(otherwise, "name", namesake.archivedAt ? "siteNameArchived" : "siteNameTaken");
  if (twins.length > 0) throw refusal(otherwise, "externalId", "externalIdTaken");
}
