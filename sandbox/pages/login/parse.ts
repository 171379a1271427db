import type { Translator } from "../../i18n/translator";
import type { Credentials } from "../../providers/login";
import type { Form } from "../form";
import type { FieldErrors } from "../shell/fields";

/** Longer input is a mistake or an attack; real logins are far below. */
const maxLength = 200;

/** The typed login, or what is missing. The username comes back in both cases, the password never with errors. */
export function parseCredentials(
  form: Form,
  t: Translator,
): { ok: true; typed: Credentials } | { ok: false; username: string; errors: FieldErrors } {
  const username = form.text("username").trim();
  const password = form.text("password");
  const errors: FieldErrors = {
    username: problemWith(username, "username", t),
    password: problemWith(password, "password", t),
  };
  if (errors.username || errors.password)
    return { ok: false, username: username.slice(0, maxLength), errors };
  return { ok: true, typed: { username, password } };
}

function problemWith(text: string, what: "username" | "password", t: Translator): string | undefined {
  if (text === "") return t(`signIn.${what}Missing`);
  return text.length > maxLength ? t(`signIn.${what}TooLong`, { max: t.number(maxLength) }) : undefined;
}
