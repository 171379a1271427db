import type { Provider } from "../../providers/provider";
import { ErrorSummary, type FieldErrors, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { shortestPassword } from "./new-password";

type NewPasswordViewProps = { provider: Provider; action: string; laterAction: string; errors: FieldErrors };

/** A utility that lets nobody in before the password is a new one. Its rules stand above the fields. */
export function NewPasswordView({ provider, action, laterAction, errors }: NewPasswordViewProps) {
  const t = useTranslator();
  return (
    <>
      <h1>{t("newPassword.title")}</h1>
      <p>{t("newPassword.text", { provider: provider.name })}</p>
      <ul class="rules">
        <li>{t("newPassword.ruleLength", { min: t.number(shortestPassword) })}</li>
        <li>{t("newPassword.ruleLetters")}</li>
        <li>{t("newPassword.ruleNew")}</li>
      </ul>
      <ErrorSummary errors={errors} />
      <form method="post" action={action} novalidate>
        <TextField
          name="newPassword"
          label={t("newPassword.label")}
          type="password"
          error={errors.newPassword}
          autocomplete="new-password"
        />
        <TextField
          name="repeatedPassword"
          label={t("newPassword.repeat")}
          type="password"
          error={errors.repeatedPassword}
          autocomplete="new-password"
        />
        <button type="submit" class="button">
          {t("newPassword.submit")}
        </button>
      </form>
      <form method="post" action={laterAction} class="aside-form">
        <p>{t("newPassword.notNow")}</p>
        <button type="submit" class="button button-quiet">
          {t("newPassword.later")}
        </button>
      </form>
    </>
  );
}
