import { z } from "zod";
import { DAY_MS } from "../dates";

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

const WEEK_MS = 7 * DAY_MS;

/**
 * Statuses that no check leaves: in the first four only the user can help (`/developer-guide/connection-lifecycle`), and
 * trying a refused login again and again would lock it; the last ends with the company's activation.
 */
const unchecked = new Set<ConnectionStatus>([
  "PASSWORD_INCORRECT",
  "MFA_TOKEN_EXPIRED",
  "NEW_PASSWORD_NEEDED",
  "ADDITIONAL_CREDENTIALS_NEEDED",
  "COMPANY_INACTIVE",
]);

/** Whether weekly checks try the login of a connection with this status. */
export function isChecked(status: ConnectionStatus): boolean {
  return !unchecked.has(status);
}

/** When a connection with this status is checked next: a week later, or never while somebody else has to act. */
export function nextCheckAt(status: ConnectionStatus, from: Date): Date | null {
  return isChecked(status) ? new Date(from.getTime() + WEEK_MS) : null;
}

/** What Nectar would write into `statusErrorDetail` for a status that this sandbox sets by itself. Texts are ours. */
export function errorDetailOf(status: ConnectionStatus, providerName: string): string | null {
  switch (status) {
    case "PENDING":
    case "CONNECTED":
      return null;
    case "UNDER_INVESTIGATION":
      return `Our team is looking into the connection to ${providerName}.`;
    case "PASSWORD_INCORRECT":
      return `${providerName} did not accept the username and password.`;
    case "MFA_TOKEN_EXPIRED":
      return `${providerName} asked for a code that could not be given.`;
    case "NEW_PASSWORD_NEEDED":
      return `${providerName} asks for a new password before anybody can sign in again.`;
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return `${providerName} asked a security question.`;
    case "WEBSITE_DOWN":
      return `${providerName} could not be reached.`;
    case "URL_INACCESSIBLE":
      return `There is no website to sign in to at the address given for ${providerName}.`;
    case "NO_ACCOUNTS_FOUND":
      return `The login at ${providerName} works, but shows no accounts.`;
    case "OTHER_ERROR":
      return `${providerName} answered in a way that could not be read.`;
    case "COMPANY_INACTIVE":
      return "The company was deactivated.";
  }
}
