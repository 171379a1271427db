import type { Translator } from "../../i18n/translator";
import { readForm } from "../form";
import { sendCode } from "../runs/codes";
import { maxCodes, type OpenRun } from "../runs/run";
import { answerSecondFactor } from "../runs/second-factor";
import { page } from "../shell/document";
import { LoginPage } from "./login-page";
import { VerifyView } from "./verify-view";
import { backToSignIn, type LoginContext, runAt, toStage } from "./visit";

/** The second factor, with what was wrong about the last answer. */
export async function showVerify(c: LoginContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  const isCodeNew = c.req.query("sent") !== undefined;
  const error = isCodeNew ? undefined : problemOf(c.req.query("problem"), open, c.var.t);
  return page(c, verifyPage(c, open, isCodeNew, error));
}

/** Checks the answer. What follows is read from the run, so that reloading the next page shows the same. */
export async function submitVerify(c: LoginContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  const answer = (await readForm(c)).text("code").trim();
  if (answer === "") return page(c, verifyPage(c, open, false, c.var.t("verify.missing")), 422);
  const result = await answerSecondFactor(open, answer, c.var.visit);
  if (result !== "late" && result !== "used") return toStage(c, open);
  return c.redirect(c.var.visit.paths.step("verify", { run: open.run.id, problem: result }), 303);
}

/** "Send a new code". */
export async function resendCode(c: LoginContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  await sendCode(open);
  return c.redirect(c.var.visit.paths.step("verify", { run: open.run.id, sent: "1" }), 303);
}

/** What to say about the last answer; undefined when there was none. */
function problemOf(problem: string | undefined, { run, provider }: OpenRun, t: Translator) {
  if (problem === "late") return t("verify.late");
  if (problem === "used") return t("verify.used");
  if (run.failedCodes === 0) return undefined;
  const isQuestion = provider.login.secondFactor.kind === "question";
  return t(isQuestion ? "verify.wrongAnswer" : "verify.wrongCode", {
    provider: provider.name,
    left: maxCodes - run.failedCodes,
  });
}

function verifyPage(c: LoginContext, { run, provider }: OpenRun, isCodeNew: boolean, error?: string) {
  const { visit, t } = c.var;
  const at = { run: run.id };
  return (
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("verify.title")}
      back={backToSignIn(c.var, run)}
      hasErrors={error !== undefined}
    >
      <VerifyView
        provider={provider}
        action={visit.paths.step("verify", at)}
        newCodeAction={visit.paths.step("new-code", at)}
        error={error}
        isCodeNew={isCodeNew}
      />
    </LoginPage>
  );
}
