import type { Translator } from "../../i18n/translator";
import { lockMinutes, passwordsBeforeLock } from "../../providers/memory";
import { readForm } from "../form";
import { continueAnyway, signIn } from "../runs/commands";
import { credentialsOf } from "../runs/queries";
import { maxCodes, type OpenRun } from "../runs/run";
import { page } from "../shell/document";
import type { FieldErrors } from "../shell/fields";
import { DownView } from "./down-view";
import { LoginPage } from "./login-page";
import { parseCredentials } from "./parse";
import { SignInView } from "./sign-in-view";
import { type LoginContext, runAt, toStage } from "./visit";

/** The utility's sign-in, or that its site does not answer. */
export async function showSignIn(c: LoginContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  if (open.run.outcome === "WEBSITE_DOWN") return page(c, downPage(c, open));
  const typed = await credentialsOf(open.run);
  return page(c, signInPage(c, open, typed?.username ?? c.var.visit.username, {}));
}

/** Tries the login. Where there is none to lose, the third one that the provider rejects goes on by itself. */
export async function submitSignIn(c: LoginContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  const parsed = parseCredentials(await readForm(c), c.var.t);
  if (!parsed.ok) return page(c, signInPage(c, open, parsed.username, parsed.errors), 422);
  const run = await signIn(open, parsed.typed, c.var.visit);
  const { maxSignIns = Number.POSITIVE_INFINITY } = c.var.visit;
  const isPatient = open.provider.login.quirk === "locks-out";
  if (run.signIn === "rejected" && run.failedSignIns >= maxSignIns && !isPatient) await continueAnyway(run);
  return toStage(c, open);
}

/** "Try again", at a site that did not answer: with what was typed before. */
export async function retrySignIn(c: LoginContext) {
  const open = await runAt(c, "sign-in");
  if (open instanceof Response) return open;
  const typed = await credentialsOf(open.run);
  if (typed !== undefined) await signIn(open, typed, c.var.visit);
  return toStage(c, open);
}

/** "Continue anyway": only with a login that the provider did not accept, or whose password has expired. */
export async function continueWithUnaccepted(c: LoginContext) {
  const atSignIn = await runAt(c, "sign-in");
  if (atSignIn instanceof Response) return atSignIn;
  await continueAnyway(atSignIn.run);
  return toStage(c, atSignIn);
}

function signInPage(c: LoginContext, open: OpenRun, username: string, errors: FieldErrors) {
  const { visit, t } = c.var;
  const { run, provider } = open;
  const at = { run: run.id };
  const isIncomplete = Object.keys(errors).length > 0;
  const refusal = isIncomplete ? undefined : refusalOf(open, t);
  return (
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("signIn.title", { provider: provider.name })}
      back={visit.back}
      hasErrors={isIncomplete || refusal !== undefined}
    >
      <SignInView
        provider={provider}
        action={visit.paths.step("sign-in", at)}
        continueAction={visit.paths.step("continue", at)}
        username={username}
        refusal={refusal}
        isLocked={run.signIn === "locked"}
        notice={run.failedCodes >= maxCodes ? t("signIn.tooManyAnswers") : visit.reason?.(provider)}
        errors={errors}
      />
    </LoginPage>
  );
}

/** What the provider said to the last sign-in of this run, if that was a no. */
function refusalOf({ run, provider }: OpenRun, t: Translator): string | undefined {
  if (run.signIn === "locked") {
    return t("signIn.locked", {
      provider: provider.name,
      minutes: lockMinutes,
      count: passwordsBeforeLock,
    });
  }
  const isRejected =
    run.signIn === "rejected" || (run.signIn === "continued" && run.outcome === "PASSWORD_INCORRECT");
  return isRejected ? t("signIn.rejected", { provider: provider.name }) : undefined;
}

function downPage(c: LoginContext, { run, provider }: OpenRun) {
  const { visit, t } = c.var;
  const at = { run: run.id };
  return (
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("down.title", { provider: provider.name })}
      back={visit.back}
      hasErrors
      isBlank
    >
      <DownView
        provider={provider}
        retryAction={visit.paths.step("retry", at)}
        continueAction={visit.paths.step("continue", at)}
      />
    </LoginPage>
  );
}
