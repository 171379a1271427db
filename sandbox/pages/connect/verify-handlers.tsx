import { readForm } from "../form";
import { VerifyPage, wrongAnswer } from "../login/login-step";
import { answerSecondFactor, sendCode } from "../runs/commands";
import { page } from "../shell/document";
import { type ConnectContext, type OpenRun, runAt } from "./context";

export async function showVerify(c: ConnectContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  const isCodeNew = c.req.query("sent") !== undefined;
  return page(
    c,
    verifyPage(c, open, isCodeNew, isCodeNew ? undefined : wrongAnswer(open.run, open.provider, c.var.t)),
  );
}

/** Checks the answer. What follows is read from the run, so that reloading the next page shows the same. */
export async function submitVerify(c: ConnectContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  const answer = (await readForm(c)).text("code").trim();
  if (answer === "") return page(c, verifyPage(c, open, false, c.var.t("verify.missing")), 422);
  const result = await answerSecondFactor(open.run, open.provider, answer);
  const step = { passed: "collect", wrong: "verify", locked: "sign-in" }[result];
  return c.redirect(c.var.paths.step(step, { run: open.run.id }), 303);
}

/** "Send a new code". */
export async function resendCode(c: ConnectContext) {
  const open = await runAt(c, "verify");
  if (open instanceof Response) return open;
  await sendCode(open.run, open.provider);
  return c.redirect(c.var.paths.step("verify", { run: open.run.id, sent: "1" }), 303);
}

function verifyPage(c: ConnectContext, { run, provider }: OpenRun, isCodeNew: boolean, error?: string) {
  const { link, paths, t } = c.var;
  const at = { run: run.id };
  return (
    <VerifyPage
      companyName={link.company.name}
      step="sign-in"
      back={{ href: paths.step("sign-in", at), label: t("signIn.back") }}
      provider={provider}
      action={paths.step("verify", at)}
      newCodeAction={paths.step("new-code", at)}
      error={error}
      isCodeNew={isCodeNew}
    />
  );
}
