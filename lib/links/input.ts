import { z } from "zod";
import type { FieldErrorKey } from "@/lib/i18n/said";
import { countryCodes } from "@/lib/nectar/countries";
import { utilityTypes } from "@/lib/nectar/utility-types";
import { fieldError, optionalText } from "@/lib/validation";

/** More sites than anybody ticks by hand; a request beyond it is not from our form. */
const MAX_SITES = 100;

/** In UTC, as Nectar's own page counts. */
const today = () => new Date().toISOString().slice(0, 10);

const providerUrl = optionalText(2_000, "addressTooLong").transform((text, context) => {
  if (text === undefined) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username && !url.password) {
    return url.href;
  }
  context.addIssue({ code: "custom", message: fieldError("webAddress") });
  return z.NEVER;
});

const collectFrom = optionalText(30, "date").pipe(
  z
    .string()
    .refine((text) => z.iso.date().safeParse(text).success, fieldError("dateFormat"))
    .refine((text) => text <= today(), fieldError("dateInFuture"))
    .refine((text) => text >= "2000-01-01", fieldError("dateTooEarly"))
    .optional(),
);

const known = (values: readonly string[], otherwise: FieldErrorKey) =>
  z.string().refine((value) => values.includes(value), fieldError(otherwise));

/** What the form on /connect sends. All of it is optional: it only prefills Nectar's page. */
export const connectLinkInput = z.object({
  siteIds: z
    .array(z.uuid(fieldError("siteUnknown")))
    .max(MAX_SITES, fieldError("atMostSites"))
    .transform((ids) => [...new Set(ids)]),
  providerUrl,
  collectFrom,
  utilityTypes: z
    .array(known(utilityTypes, "utilityTypeUnknown"))
    .max(utilityTypes.length, fieldError("utilityTypeTwice")),
  country: optionalText(2, "countryUnknown").pipe(known(countryCodes, "countryUnknown").optional()),
  ownerEmail: optionalText(254, "addressTooLong").pipe(z.email(fieldError("email")).optional()),
});

export type ConnectLinkForm = z.infer<typeof connectLinkInput>;
