import type { Provider } from "../../providers/provider";
import { ErrorSummary, type FieldErrors, Notice, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";

type SignInViewProps = {
  provider: Provider;
  action: string;
  /** Where "Continue anyway" posts to. It is offered once the provider has refused a login. */
  continueAction: string;
  username: string;
  /** What the provider said to the last sign-in, if that was a no. */
  refusal?: string;
  isLocked: boolean;
  /** Why one has to sign in again, where it is not obvious. */
  notice?: string;
  errors: FieldErrors;
};

/** A utility's sign-in form. The password field always comes up empty. */
export function SignInView(props: SignInViewProps) {
  const { provider, action, continueAction, username, refusal, isLocked, notice, errors } = props;
  const t = useTranslator();
  return (
    <>
      <h1>{t("signIn.title", { provider: provider.name })}</h1>
      <ErrorSummary errors={errors} />
      {refusal && <Notice tone="alert">{refusal}</Notice>}
      {!refusal && notice && <Notice tone="info">{notice}</Notice>}
      <form method="post" action={action} novalidate>
        <TextField
          name="username"
          label={t("signIn.username")}
          value={username}
          error={errors.username}
          autocomplete="username"
          spellcheck={false}
        />
        <TextField
          name="password"
          label={t("signIn.password")}
          type="password"
          error={errors.password}
          autocomplete="current-password"
        />
        <button type="submit" class="button">
          {t("signIn.submit")}
        </button>
      </form>
      {refusal && (
        <form method="post" action={continueAction} class="aside-form">
          <p>{t("signIn.correctLater")}</p>
          <button type="submit" class="button button-quiet">
            {t("signIn.continueAnyway")}
          </button>
        </form>
      )}
      {isLocked && (
        <p class="sandbox-note">
          {t("signIn.unlock")}{" "}
          <a href="/" target="_blank" rel="noopener noreferrer">
            {t("verify.openControlRoom")}
          </a>
        </p>
      )}
    </>
  );
}
