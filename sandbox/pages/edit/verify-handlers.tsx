import type { WizardRun } from "../../generated/client";
import type { Provider } from "../../providers/provider";
import { readForm } from "../form";
import { VerifyPage, wrongAnswer } from "../login/login-step";
import { answerSecondFactor, sendCode } from "../runs/commands";
import { stageOf } from "../runs/run";
import { page } from "../shell/document";
import { type EditContext, namedRun, providerOf, toStep } from "./context";
import { save } from "./sign-in-handlers";

type OpenRun = { run: WizardRun; provider: Provider };

export async function showVerify(c: EditContext) {
  const open = await runToVerify(c);
  if (open instanceof Response) return open;
  const isCodeNew = c.req.query("sent") !== undefined;
  return page(
    c,
    verifyPage(c, open, isCodeNew, isCodeNew ? undefined : wrongAnswer(open.run, open.provider, c.var.t)),
  );
}

/** Checks the answer; the right one saves the login that it belongs to. */
export async function submitVerify(c: EditContext) {
  const open = await runToVerify(c);
  if (open instanceof Response) return open;
  const answer = (await readForm(c)).text("code").trim();
  if (answer === "") return page(c, verifyPage(c, open, false, c.var.t("verify.missing")), 422);
  const result = await answerSecondFactor(open.run, open.provider, answer);
  if (result === "passed") return save(c, open.run);
  return toStep(c, result === "locked" ? "sign-in" : "verify", open.run);
}

/** "Send a new code". */
export async function resendCode(c: EditContext) {
  const open = await runToVerify(c);
  if (open instanceof Response) return open;
  await sendCode(open.run, open.provider);
  return c.redirect(c.var.paths.step("verify", { run: open.run.id, sent: "1" }), 303);
}

/** The run named in the address if it waits for its second factor, otherwise the way to where it is. */
async function runToVerify(c: EditContext): Promise<OpenRun | Response> {
  const run = await namedRun(c);
  const provider = providerOf(c);
  if (run === null || provider === undefined) return c.redirect(c.var.paths.start(), 303);
  return stageOf(run) === "verify" ? { run, provider } : toStep(c, "sign-in", run);
}

function verifyPage(c: EditContext, { run, provider }: OpenRun, isCodeNew: boolean, error?: string) {
  const { link, paths, t } = c.var;
  const at = { run: run.id };
  return (
    <VerifyPage
      companyName={link.company.name}
      back={{ href: paths.step("sign-in", at), label: t("signIn.back") }}
      provider={provider}
      action={paths.step("verify", at)}
      newCodeAction={paths.step("new-code", at)}
      error={error}
      isCodeNew={isCodeNew}
    />
  );
}
