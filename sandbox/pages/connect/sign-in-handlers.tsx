import { readForm } from "../form";
import { SignInPage, signInNotice } from "../login/login-step";
import { parseCredentials } from "../login/parse";
import { continueAnyway, signIn } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import { maxSignIns } from "../runs/run";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { type ConnectContext, type OpenRun, runAt, toStage } from "./context";

export async function showSignIn(c: ConnectContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  const typed = await credentialsOf(open.run);
  return page(c, signInPage(c, open, typed?.username ?? "", {}));
}

/** Tries the login. The third one that the provider rejects goes on as "Continue anyway" would. */
export async function submitSignIn(c: ConnectContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  const parsed = parseCredentials(await readForm(c), c.var.t);
  if (!parsed.ok) return page(c, signInPage(c, open, parsed.username, parsed.errors), 422);
  const run = await signIn(open.run, open.provider, parsed.typed);
  if (run.signIn === "rejected" && run.failedSignIns >= maxSignIns) {
    await continueAnyway(run);
    return toStage(c, { ...run, signIn: "continued" });
  }
  return toStage(c, run);
}

/** "Continue anyway": only after the provider has rejected a login. */
export async function continueWithRejected(c: ConnectContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  await continueAnyway(open.run);
  const isRejected = open.run.signIn === "rejected";
  return toStage(c, isRejected ? { ...open.run, signIn: "continued" } : open.run);
}

function signInPage(c: ConnectContext, { run, provider }: OpenRun, username: string, errors: FieldErrors) {
  const { link, paths, t } = c.var;
  const at = { run: run.id };
  const isRejected = run.signIn === "rejected" || run.signIn === "continued";
  return (
    <SignInPage
      companyName={link.company.name}
      step="sign-in"
      back={{ href: paths.start({ q: "" }), label: t("signIn.otherUtility") }}
      provider={provider}
      action={paths.step("sign-in", at)}
      continueAction={paths.step("continue", at)}
      username={username}
      isRejected={isRejected && Object.keys(errors).length === 0}
      notice={signInNotice(run, t)}
      errors={errors}
    />
  );
}
