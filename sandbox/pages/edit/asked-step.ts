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
export function reasonToSignIn(status: string, provider: Provider): string | undefined {
  switch (status) {
    case "PASSWORD_INCORRECT":
      return `${provider.name} rejected the saved password. Enter the current one.`;
    case "NEW_PASSWORD_NEEDED":
      return `${provider.name} wants a new password. Set it on their website first, then enter it here.`;
    case "MFA_TOKEN_EXPIRED":
    case "ADDITIONAL_CREDENTIALS_NEEDED":
      return `${provider.name} asks for a fresh sign-in to confirm that it is you.`;
    default:
      return undefined;
  }
}
