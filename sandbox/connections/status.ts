import { z } from "zod";

/**
 * The 12 values of Nectar's `status`, as listed on its v2-2 reference page "Get company utility account
 * connections". Nectar's sandbox pages write INCORRECT_PASSWORD for PASSWORD_INCORRECT; the enum has only the latter.
 */
export const connectionStatus = z.enum([
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
]);

export type ConnectionStatus = z.infer<typeof connectionStatus>;

/** What Nectar would write into `statusErrorDetail` for a status that this sandbox sets by itself. Texts are ours. */
export function errorDetailOf(status: ConnectionStatus, providerName: string): string | null {
  switch (status) {
    case "PASSWORD_INCORRECT":
      return `${providerName} did not accept the username and password.`;
    case "MFA_TOKEN_EXPIRED":
      return `${providerName} asked for a code that could not be given.`;
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return `${providerName} asked a security question.`;
    case "WEBSITE_DOWN":
      return `${providerName} could not be reached.`;
    default:
      return null;
  }
}
