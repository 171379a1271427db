import { z } from "zod";
import { countryCodes } from "@/lib/nectar/countries";
import { utilityTypes } from "@/lib/nectar/utility-types";
import { optionalText } from "@/lib/validation";

/** More sites than anybody ticks by hand; a request beyond it is not from our form. */
const MAX_SITES = 100;

/** In UTC, as Nectar's own page counts. */
const today = () => new Date().toISOString().slice(0, 10);

const providerUrl = optionalText(2_000, "This address is too long.").transform((text, context) => {
  if (text === undefined) return undefined;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.hostname.includes(".") && !url.username && !url.password) {
    return url.href;
  }
  context.addIssue({ code: "custom", message: "Enter a web address such as https://www.utility.com." });
  return z.NEVER;
});

const collectFrom = optionalText(30, "Enter a date.").pipe(
  z
    .string()
    .refine((text) => z.iso.date().safeParse(text).success, "Enter a date such as 2025-01-31.")
    .refine((text) => text <= today(), "The start of data collection cannot be in the future.")
    .refine((text) => text >= "2000-01-01", "Choose a date from the year 2000 on.")
    .optional(),
);

const known = (values: readonly string[], message: string) =>
  z.string().refine((value) => values.includes(value), message);

/** What the form on /connect sends. All of it is optional: it only prefills Nectar's page. */
export const connectLinkInput = z.object({
  siteIds: z
    .array(z.uuid("One of these sites does not exist."))
    .max(MAX_SITES, `Choose at most ${MAX_SITES} sites.`)
    .transform((ids) => [...new Set(ids)]),
  providerUrl,
  collectFrom,
  utilityTypes: z
    .array(known(utilityTypes, "Choose utility types from the list."))
    .max(utilityTypes.length, "Choose each utility type once."),
  country: optionalText(2, "Choose a country from the list.").pipe(
    known(countryCodes, "Choose a country from the list.").optional(),
  ),
  ownerEmail: optionalText(254, "This address is too long.").pipe(
    z.email("Enter an email address such as name@example.com.").optional(),
  ),
});

export type ConnectLinkForm = z.infer<typeof connectLinkInput>;
