import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";

type AskedStep = "sign-in" | "verify" | undefined;

/**
 * The step that a connection's status asks for, which the edit page opens on. As in Nectar's "Reconnecting" guide
 * a rejected password leads to the sign-in, a failed second factor to the second factor.
 */
export function askedStep(status: string, provider: Provider): AskedStep {
  switch (status) {
    case "PASSWORD_INCORRECT":
    case "NEW_PASSWORD_NEEDED":
      return "sign-in";
    case "MFA_TOKEN_EXPIRED":
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return provider.login.secondFactor.kind === "none" ? "sign-in" : "verify";
    default:
      return undefined;
  }
}

/** Why the edit page opens on the sign-in; undefined when the person chose to come here. */
export function reasonToSignIn(status: string, { name }: Provider, t: Translator): string | undefined {
  switch (status) {
    case "PASSWORD_INCORRECT":
      return t("edit.passwordRejected", { provider: name });
    case "NEW_PASSWORD_NEEDED":
      return t("edit.newPasswordNeeded", { provider: name });
    case "MFA_TOKEN_EXPIRED":
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return t("edit.signInAgain", { provider: name });
    default:
      return undefined;
  }
}
