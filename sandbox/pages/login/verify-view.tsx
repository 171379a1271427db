import type { Translator } from "../../i18n/translator";
import type { Provider } from "../../providers/provider";
import { codeLifetime, isSentCode } from "../../providers/second-factor";
import { Notice, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";

type VerifyViewProps = {
  provider: Provider;
  action: string;
  newCodeAction: string;
  error?: string;
  isCodeNew: boolean;
};

/** The second factor of a login: a code, or the answer to a security question. */
export function VerifyView({ provider, action, newCodeAction, error, isCodeNew }: VerifyViewProps) {
  const t = useTranslator();
  const { secondFactor } = provider.login;
  const isQuestion = secondFactor.kind === "question";
  return (
    <>
      <h1>{t("verify.title")}</h1>
      <p>
        {instruction(t, provider)}
        {isSentCode(secondFactor) && ` ${lifetime(t, codeLifetime(secondFactor))}`}
      </p>
      {isCodeNew && <Notice tone="info">{t("verify.resent")}</Notice>}
      <form method="post" action={action} novalidate>
        <TextField
          name="code"
          label={isQuestion ? secondFactor.question : t("verify.code")}
          error={error}
          isFocusedOnError
          inputmode={isQuestion ? "text" : "numeric"}
          autocomplete={isQuestion ? "off" : "one-time-code"}
          spellcheck={false}
          maxlength={100}
        />
        <button type="submit" class="button">
          {t("verify.submit")}
        </button>
      </form>
      {isSentCode(secondFactor) && (
        <form method="post" action={newCodeAction} class="aside-form">
          <p>{t("verify.noMessage")}</p>
          <button type="submit" class="button button-quiet">
            {t("verify.resend")}
          </button>
        </form>
      )}
      <p class="sandbox-note">
        {secondFactor.kind !== "none" && t(whereToFind[secondFactor.kind])}{" "}
        <a href="/" target="_blank" rel="noopener noreferrer">
          {t("verify.openControlRoom")}
        </a>
      </p>
    </>
  );
}

const whereToFind = {
  sms: "verify.findSms",
  email: "verify.findMail",
  totp: "verify.findTotp",
  question: "verify.findAnswer",
} as const;

function instruction(t: Translator, { name, login: { secondFactor } }: Provider): string {
  switch (secondFactor.kind) {
    case "sms":
      return t("verify.sms", { provider: name, digits: secondFactor.phone.slice(-4) });
    case "email":
      return t("verify.email", { provider: name, address: secondFactor.address });
    case "totp":
      return t("verify.totp");
    case "question":
      return t("verify.question", { provider: name });
    case "none":
      return "";
  }
}

function lifetime(t: Translator, seconds: number): string {
  return seconds < 60 ? t("verify.seconds", { seconds }) : t("verify.minutes", { minutes: seconds / 60 });
}
