import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";

/** "next": what the utility asks for after the password. */
type Asked = "nothing" | "sign-in" | "next";

/**
 * The step that a connection's status asks for, which the edit page opens on. As in Nectar's "Reconnecting" guide
 * a rejected password leads to the sign-in, a failed second factor to the second factor; a password that has to be
 * replaced to where that is done, at a utility that lets one do it on the way in.
 */
export function asksForStep(status: string, { login }: Provider): Asked {
  switch (status) {
    case "PASSWORD_INCORRECT":
      return "sign-in";
    case "NEW_PASSWORD_NEEDED":
      return login.quirk === "new-password" ? "next" : "sign-in";
    case "MFA_TOKEN_EXPIRED":
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return "next";
    default:
      return "nothing";
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
