import { z } from "zod";

/**
 * The formats and enums of Nectar's API reference, read anew for the contract checks: neither the portal's lenient
 * reading (`../schemas`) nor the sandbox's own has a part in them.
 */

export const uuid = z.guid("is not a uuid");

/** RFC 3339; the webhook catalogue also shows times without a zone, the API reference none. */
export const dateTime = z.iso.datetime({ offset: true, error: "is not a date-time with a zone" });

export const day = z.iso.date("is not a date, YYYY-MM-DD");

export const email = z.email("is not an email address");

/** Django sends decimals as text. */
export const decimal = z.string("is not a decimal in a string").regex(/^-?\d+(\.\d+)?$/, "is not a decimal");

export const alpha2 = z.string().regex(/^[A-Z]{2}$/, "is not an ISO 3166-1 alpha-2 code");

export const httpUrl = z.url({ protocol: /^https?$/, error: "is not a web address" });

/** One of the documented values; what came instead is named, which no enum needs to hide. */
function oneOf<const T extends readonly [string, ...string[]]>(...values: T) {
  return z.enum(values, {
    error: ({ input }) => `is ${JSON.stringify(input)}, not one of ${values.join(", ")}`,
  });
}

/** The `status` filter of `/api-reference/v2-2/connections/get-company-utility-account-connections`. */
export const connectionStatus = oneOf(
  "PENDING",
  "CONNECTED",
  "UNDER_INVESTIGATION",
  "PASSWORD_INCORRECT",
  "MFA_TOKEN_EXPIRED",
  "NEW_PASSWORD_NEEDED",
  "ADDITIONAL_CREDENTIALS_NEEDED",
  "WEBSITE_DOWN",
  "URL_INACCESSIBLE",
  "NO_ACCOUNTS_FOUND",
  "OTHER_ERROR",
  "COMPANY_INACTIVE",
);

/** The API reference, v2 to v2.2; `/cookbooks/filtering` has another list, which the reference overrules. */
export const utilityType = oneOf(
  "ELECTRICITY",
  "GAS",
  "WATER",
  "DISTRICT",
  "WASTE",
  "FUEL",
  "MISC",
  "REFRIGERANT",
  "SOLAR",
  "TELECOM",
);

export const trackingStatus = oneOf("ENABLED", "DISABLED", "UNSET");

export const invitationType = oneOf("CREATE_CONNECTION", "EDIT_CONNECTION");

export const invitationStatus = oneOf("ACTIVE", "EXPIRED", "REVOKED", "FULFILLED");

export const identifierType = oneOf(
  "METER",
  "ACCOUNT",
  "POD",
  "NMI",
  "ESI",
  "ELECTRIC_CHOICE",
  "PREMISE",
  "MPR",
  "ICP",
  "MIRN",
);
