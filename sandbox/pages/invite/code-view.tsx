import { Notice, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { GatePage } from "./gate-page";

type CodeViewProps = {
  companyName: string;
  isEdit: boolean;
  email: string;
  action: string;
  newCodeAction: string;
  /** Back to the address. */
  gateHref: string;
  error?: string;
  /** Why no new code was sent. */
  refusal?: string;
};

/** Where the mailed code is typed. It says the same of every address, invited or not. */
export function CodeView(props: CodeViewProps) {
  const { companyName, isEdit, email, action, newCodeAction, gateHref, error, refusal } = props;
  const t = useTranslator();
  const title = t("invite.codeTitle");
  const hasError = (error ?? refusal) !== undefined;
  return (
    <GatePage title={title} companyName={companyName} isEdit={isEdit} hasError={hasError}>
      <p class="lead">{t("invite.codeText", { email })}</p>
      {refusal && <Notice tone="alert">{refusal}</Notice>}
      <form method="post" action={action} novalidate>
        <TextField
          name="code"
          label={t("verify.code")}
          error={error}
          isFocusedOnError
          inputmode="numeric"
          autocomplete="one-time-code"
          spellcheck={false}
          maxlength={20}
        />
        <p class="actions">
          <button type="submit" class="button">
            {t("verify.submit")}
          </button>
          <a href={gateHref}>{t("invite.otherAddress")}</a>
        </p>
      </form>
      <form method="post" action={newCodeAction} class="aside-form">
        <p>{t("verify.noMessage")}</p>
        <button type="submit" class="button button-quiet">
          {t("verify.resend")}
        </button>
      </form>
      <p class="sandbox-note">
        {t("verify.findMail")}{" "}
        <a href="/" target="_blank" rel="noopener noreferrer">
          {t("verify.openControlRoom")}
        </a>
      </p>
    </GatePage>
  );
}
