import type { Provider } from "../../providers/provider";
import { Notice, TextField } from "../shell/fields";

export type VerifyViewProps = {
  provider: Provider;
  action: string;
  newCodeAction: string;
  error?: string;
  isCodeNew: boolean;
};

/** The second factor of a login: a code, or the answer to a security question. */
export function VerifyView({ provider, action, newCodeAction, error, isCodeNew }: VerifyViewProps) {
  const { secondFactor } = provider.login;
  const isQuestion = secondFactor.kind === "question";
  return (
    <>
      <h1>Verify it's you</h1>
      <p>{instruction(provider)}</p>
      {isCodeNew && <Notice tone="info">A new code is on its way. The one before no longer works.</Notice>}
      <form method="post" action={action} novalidate>
        <TextField
          name="code"
          label={isQuestion ? secondFactor.question : "Verification code"}
          error={error}
          isFocusedOnError
          inputmode={isQuestion ? "text" : "numeric"}
          autocomplete={isQuestion ? "off" : "one-time-code"}
          spellcheck={false}
          maxlength={100}
        />
        <button type="submit" class="button">
          Verify
        </button>
      </form>
      {secondFactor.kind === "sms" && (
        <form method="post" action={newCodeAction} class="aside-form">
          <p>No message?</p>
          <button type="submit" class="button button-quiet">
            Send a new code
          </button>
        </form>
      )}
      <p class="sandbox-note">
        Sandbox: {whereToFind[secondFactor.kind]}{" "}
        <a href="/" target="_blank" rel="noopener noreferrer">
          Open the control room
        </a>
      </p>
    </>
  );
}

const whereToFind = {
  none: "",
  sms: "the text message with the code is in the control room.",
  totp: "the control room shows the current code.",
  question: "the control room lists the answer.",
};

function instruction({ name, login: { secondFactor } }: Provider): string {
  switch (secondFactor.kind) {
    case "sms":
      return `${name} sent a six-digit code to the phone ending in ${secondFactor.phone.slice(-4)}.`;
    case "totp":
      return "Enter the six-digit code that your authenticator app shows.";
    case "question":
      return `Answer the security question of your ${name} account.`;
    case "none":
      return "";
  }
}
