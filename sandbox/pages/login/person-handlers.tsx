import { readForm } from "../form";
import { confirmPerson } from "../runs/commands";
import type { OpenRun } from "../runs/run";
import { page } from "../shell/document";
import { LoginPage } from "./login-page";
import { PersonView } from "./person-view";
import { backToSignIn, type LoginContext, runAt, toStage } from "./visit";

/** Whether a person signs in. */
export async function showPerson(c: LoginContext) {
  const open = await runAt(c, "person");
  return open instanceof Response ? open : page(c, personPage(c, open));
}

/** Goes on for whoever says to be a person. */
export async function submitPerson(c: LoginContext) {
  const open = await runAt(c, "person");
  if (open instanceof Response) return open;
  if ((await readForm(c)).text("person") !== "yes") {
    return page(c, personPage(c, open, c.var.t("person.missing")), 422);
  }
  await confirmPerson(open);
  return toStage(c, open);
}

function personPage(c: LoginContext, { run, provider }: OpenRun, error?: string) {
  const { visit, t } = c.var;
  const at = { run: run.id };
  return (
    <LoginPage
      visit={visit}
      provider={provider}
      title={t("person.title")}
      back={backToSignIn(c.var, run)}
      hasErrors={error !== undefined}
    >
      <PersonView provider={provider} action={visit.paths.step("person", at)} error={error} />
    </LoginPage>
  );
}
