import { readForm } from "../form";
import { setPassword } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import type { OpenRun } from "../runs/run";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { LoginPage } from "./login-page";
import { problemsWithNewPassword } from "./new-password";
import { NewPasswordView } from "./new-password-view";
import { backToSignIn, type LoginContext, runAt, toStage } from "./visit";

/** A new password, asked for by the utility. */
export async function showNewPassword(c: LoginContext) {
  const open = await runAt(c, "new-password");
  return open instanceof Response ? open : page(c, newPasswordPage(c, open, {}));
}

/** Sets the password at the utility: from now on it is the login's, in every run of this company. */
export async function submitNewPassword(c: LoginContext) {
  const open = await runAt(c, "new-password");
  if (open instanceof Response) return open;
  const form = await readForm(c);
  const password = form.text("newPassword");
  const before = await credentialsOf(open.run);
  const problems = problemsWithNewPassword(
    { password, repeated: form.text("repeatedPassword"), before, documented: open.provider.login.password },
    c.var.t,
  );
  if (problems) return page(c, newPasswordPage(c, open, problems), 422);
  await setPassword(open, password);
  return toStage(c, open);
}

function newPasswordPage(c: LoginContext, { run, provider }: OpenRun, errors: FieldErrors) {
  const { visit, t } = c.var;
  const at = { run: run.id };
  return (
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("newPassword.title")}
      back={backToSignIn(c.var, run)}
      hasErrors={Object.keys(errors).length > 0}
    >
      <NewPasswordView
        provider={provider}
        action={visit.paths.step("new-password", at)}
        laterAction={visit.paths.step("continue", at)}
        errors={errors}
      />
    </LoginPage>
  );
}
