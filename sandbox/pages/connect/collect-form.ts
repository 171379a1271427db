import { z } from "zod";
import { now } from "../../clock/clock";
import { isoDate } from "../../dates";
import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";
import { type UtilityType, utilityType } from "../../utility-types";
import type { Form } from "../form";
import type { ConnectLink } from "../links/queries";
import type { FieldErrors } from "../shell/fields";
import { sitesOf } from "../site-choice";
import { offeredTypes } from "../utility-type-labels";

/** What is chosen or typed at "Choose what to collect", right or wrong. */
export type CollectValues = {
  sites: string[];
  collectFrom: string;
  utilityTypes: string[];
  ownerEmail: string;
};

export type Collection = CollectValues & { utilityTypes: UtilityType[] };

/** The first day that bills can be asked for, here as by the API: what a link names can be sent as it is. */
export const earliestStart = "1970-01-01";
const aheadOfUtcMs = 14 * 60 * 60 * 1000;

/** The latest day that is today somewhere: people east of Greenwich are ahead of the sandbox's clock. */
export function latestStart(at = now()): string {
  return isoDate(new Date(at.getTime() + aheadOfUtcMs));
}

/** A day to collect from, with what is wrong about it in the language of `t`. */
export function collectFromOf(t: Translator) {
  return z.iso
    .date(t("collect.dateMissing"))
    .refine((day) => day <= latestStart(), t("collect.dateInFuture"))
    .refine((day) => day >= earliestStart, t("collect.dateTooEarly"));
}

/** Whom to tell; empty for nobody. */
export const ownerEmail = z.literal("").or(z.email().max(254));

/** The types to choose from: those of Nectar's form, and further ones that the link names. */
export function typesToOffer({ claims }: ConnectLink): string[] {
  return [...new Set([...offeredTypes, ...(claims.utilityTypes ?? [])])];
}

/** What the form starts with: the link's prefill, else all sites, the provider's types and the company's start date. */
export function startingValues({ claims, company }: ConnectLink, provider: Provider): CollectValues {
  const named = company.sites.filter((site) => claims.sites.includes(site.id));
  const isPrefilled = (claims.utilityTypes ?? []).length > 0;
  return {
    sites: (claims.sites.length > 0 ? named : company.sites).map((site) => site.id),
    collectFrom: claims.dataCollectionStartDate ?? isoDate(company.dataCollectionStartDate),
    utilityTypes: isPrefilled ? (claims.utilityTypes ?? []) : provider.utilityTypes,
    ownerEmail: claims.connectionOwnerEmail ?? "",
  };
}

/** Checks the form. `values` always holds what was typed, to show it again beside the errors in the language of `t`. */
export function parseCollection(
  form: Form,
  { company }: ConnectLink,
  t: Translator,
): { ok: true; collection: Collection } | { ok: false; values: CollectValues; errors: FieldErrors } {
  const values: CollectValues = {
    sites: form.all("sites"),
    collectFrom: form.text("collectFrom"),
    utilityTypes: form.all("utilityTypes"),
    ownerEmail: form.text("ownerEmail").trim(),
  };
  const schema = z.object({
    sites: sitesOf(
      company.sites.map((site) => site.id),
      t,
    ),
    collectFrom: collectFromOf(t),
    utilityTypes: z
      .array(utilityType)
      .min(1)
      .transform((types) => [...new Set(types)]),
    ownerEmail,
  });
  const result = schema.safeParse(values);
  if (result.success) return { ok: true, collection: result.data };
  const problems = z.flattenError(result.error).fieldErrors;
  return {
    ok: false,
    values,
    errors: {
      sites: problems.sites?.[0],
      collectFrom: problems.collectFrom?.[0],
      utilityTypes: problems.utilityTypes && t("collect.typesMissing"),
      ownerEmail: problems.ownerEmail && t("collect.emailInvalid"),
    },
  };
}
