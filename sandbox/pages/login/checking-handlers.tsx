import { slowAnswerMs } from "../runs/run";
import { page } from "../shell/document";
import { CheckingView } from "./checking-view";
import { LoginPage } from "./login-page";
import { type LoginContext, runAt } from "./visit";

/** Without scripts the page asks again this often; with them, progress moves every second. */
const refreshSeconds = 4;

/** A slow provider is still looking at the login. The page leads on by itself once it has answered. */
export async function showChecking(c: LoginContext) {
  const open = await runAt(c, "checking");
  if (open instanceof Response) return open;
  const { visit, t } = c.var;
  const { run, provider } = open;
  const leftMs = (run.answersAt?.getTime() ?? 0) - Date.now();
  const total = slowAnswerMs / 1000;
  return page(
    c,
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("checking.title")}
      back={visit.back}
      refreshSeconds={refreshSeconds}
    >
      <CheckingView
        provider={provider}
        href={visit.paths.step("checking", { run: run.id })}
        total={total}
        elapsed={Math.min(total, Math.max(0, Math.round(total - leftMs / 1000)))}
      />
    </LoginPage>,
  );
}
