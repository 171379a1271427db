import { z } from "zod";
import { type Language, language } from "../i18n/language";
import { type Font, fontName } from "./fonts";

/** What an organization puts in place of Nectar's looks; null is Nectar's own. */
export type WhiteLabel = {
  companyName: string | null;
  /** `#rrggbb`, lower-case. */
  brandColor: string | null;
  /** An https address of an image. */
  logoUrl: string | null;
  font: Font | null;
  language: Language | null;
};

/** Nectar's own looks. */
export const noWhiteLabel: WhiteLabel = {
  companyName: null,
  brandColor: null,
  logoUrl: null,
  font: null,
  language: null,
};

const companyName = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(100, "must have at most 100 characters")
  .regex(/^\P{Cc}*$/u, "must be one line of text");

const brandColor = z
  .string()
  .trim()
  .regex(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, "must be a colour such as #3B82F6")
  .transform(longHex);

const logoUrl = z
  .string()
  .trim()
  .max(2000, "must have at most 2000 characters")
  .refine(isLogoUrl, "must be an address that starts with https://");

/**
 * A white label as it is sent: every field may be null or missing, which resets it. Name, colour and logo are those
 * of Nectar's settings page (`/platform/premium/white-label`); font and language are "possible through support" by the
 * magic-link guide, so their values are the sandbox's, and so are all limits.
 */
export const whiteLabelSchema = z
  .object({
    companyName: companyName.nullish(),
    brandColor: brandColor.nullish(),
    logoUrl: logoUrl.nullish(),
    font: z.string().toLowerCase().pipe(fontName).nullish(),
    language: language.nullish(),
  })
  .transform(
    (given): WhiteLabel => ({
      companyName: given.companyName ?? null,
      brandColor: given.brandColor ?? null,
      logoUrl: given.logoUrl ?? null,
      font: given.font ?? null,
      language: given.language ?? null,
    }),
  );

/** `#rgb` and `#rrggbb` as `#rrggbb`. */
function longHex(hex: string): string {
  const digits = hex.slice(1).toLowerCase();
  return `#${digits.length === 3 ? digits.replace(/./g, "$&$&") : digits}`;
}

/**
 * The logo's origin becomes part of a Content-Security-Policy, and URL parsing lets ";" and "," pass in a host: only
 * letters, digits, dots and hyphens may. No name and password either: they would be shown to every visitor.
 */
function isLogoUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https:\/\//i.test(text) &&
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    /^[a-z\d-]+(?:\.[a-z\d-]+)*$/.test(url.hostname)
  );
}
