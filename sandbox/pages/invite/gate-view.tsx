import { TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { GatePage } from "./gate-page";

type GateViewProps = {
  companyName: string;
  isEdit: boolean;
  action: string;
  email: string;
  error?: string;
};

/** The e-mail gate: who is invited proves it with a code that is mailed. */
export function GateView({ companyName, isEdit, action, email, error }: GateViewProps) {
  const t = useTranslator();
  return (
    <GatePage
      title={t("invite.gateTitle")}
      companyName={companyName}
      isEdit={isEdit}
      hasError={error !== undefined}
    >
      <p class="lead">{t(isEdit ? "invite.gateEditText" : "invite.gateText", { company: companyName })}</p>
      <form method="post" action={action} novalidate>
        <TextField
          name="email"
          label={t("invite.email")}
          type="email"
          value={email}
          error={error}
          isFocusedOnError
          autocomplete="email"
          maxlength={254}
        />
        <p class="actions">
          <button type="submit" class="button">
            {t("invite.sendCode")}
          </button>
        </p>
      </form>
    </GatePage>
  );
}
