import type { ConnectionStatus } from "../connections/status";
import type { Translator } from "../i18n/translator";

/** What to say before "Finish" about a login that does not lead to bills at once; undefined for one that does. */
export function collectNotice(
  t: Translator,
  outcome: ConnectionStatus,
  provider: string,
): string | undefined {
  switch (outcome) {
    case "PASSWORD_INCORRECT":
      return t("collect.rejected", { provider });
    case "WEBSITE_DOWN":
      return t("collect.down", { provider });
    case "NEW_PASSWORD_NEEDED":
      return t("collect.newPassword", { provider });
    case "NO_ACCOUNTS_FOUND":
      return t("collect.noAccounts", { provider });
    default:
      return undefined;
  }
}

/** How a way through the pages ended, in words. */
export type OutcomeTexts = { title: string; text: string; tone: "well" | "attention" };

/** What became of a login, for the last page: told as it is. */
export function outcomeTexts(t: Translator, outcome: ConnectionStatus, provider: string): OutcomeTexts {
  switch (outcome) {
    case "PASSWORD_INCORRECT":
      return attention(t("done.rejectedTitle", { provider }), t("done.rejectedText"));
    case "WEBSITE_DOWN":
      return attention(t("done.downTitle", { provider }), t("done.downText"));
    case "NEW_PASSWORD_NEEDED":
      return attention(t("done.newPasswordTitle", { provider }), t("done.newPasswordText"));
    case "NO_ACCOUNTS_FOUND":
      return attention(t("done.noAccountsTitle", { provider }), t("done.noAccountsText", { provider }));
    case "URL_INACCESSIBLE":
      return attention(t("done.noWebsiteTitle", { provider }), t("done.noWebsiteText"));
    case "UNDER_INVESTIGATION":
      return { title: t("done.customTitle", { provider }), text: t("done.customText"), tone: "well" };
    default:
      return { title: t("done.title"), text: t("done.text", { provider }), tone: "well" };
  }
}

function attention(title: string, text: string): OutcomeTexts {
  return { title, text, tone: "attention" };
}
