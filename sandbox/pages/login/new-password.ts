import type { Translator } from "../../i18n/translator";
import type { Credentials } from "../../providers/login";
import type { FieldErrors } from "../shell/fields";

export const shortestPassword = 12;
const longestPassword = 200;

type Typed = { password: string; repeated: string; before: Credentials | undefined; documented: string };

/** What is wrong with a new password by the rules that the page shows; undefined when nothing is. */
export function problemsWithNewPassword(typed: Typed, t: Translator): FieldErrors | undefined {
  const newPassword = ruleBroken(typed, t);
  if (newPassword !== undefined) return { newPassword };
  if (typed.password !== typed.repeated) return { repeatedPassword: t("newPassword.different") };
  return undefined;
}

function ruleBroken({ password, before, documented }: Typed, t: Translator): string | undefined {
  if (password.length < shortestPassword || password.length > longestPassword) {
    return t("newPassword.wrongLength", {
      min: t.number(shortestPassword),
      max: t.number(longestPassword),
    });
  }
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return t("newPassword.tooSimple");
  const holdsUsername = before && password.toLowerCase().includes(before.username.trim().toLowerCase());
  if (holdsUsername) return t("newPassword.holdsUsername");
  return password === before?.password || password === documented ? t("newPassword.usedBefore") : undefined;
}
