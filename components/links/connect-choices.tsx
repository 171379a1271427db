import { getLocale, getTranslations } from "next-intl/server";
import type { ConnectChoices } from "@/components/links/connect-fields";
import type { Scope } from "@/lib/auth/scope";
import { countryChoices } from "@/lib/nectar/countries";
import { utilityTypes } from "@/lib/nectar/utility-types";
import { listSiteChoices } from "@/lib/sites/queries";

/** What the fields of a link for a new connection offer to this company, in the person's language. */
export async function connectChoices(scope: Scope): Promise<ConnectChoices> {
  const [sites, typeName, language] = await Promise.all([
    listSiteChoices(scope),
    getTranslations("utilityTypes"),
    getLocale(),
  ]);
  return {
    sites: sites.map(({ id, name, address }) => ({ value: id, label: name, note: address })),
    utilityTypes: utilityTypes.map((type) => ({ value: type, label: typeName(type) })),
    countries: countryChoices(language).map(({ code, name }) => (
      <option key={code} value={code}>
        {name}
      </option>
    )),
    latestDay: new Date().toISOString().slice(0, 10),
  };
}
