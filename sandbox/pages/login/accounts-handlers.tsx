import { readForm } from "../form";
import { chooseAccounts } from "../runs/commands";
import type { OpenRun } from "../runs/run";
import { page } from "../shell/document";
import { AccountsView } from "./accounts-view";
import { LoginPage } from "./login-page";
import { backToSignIn, type LoginContext, runAt, toStage } from "./visit";

/** The accounts of the login, all of them chosen. */
export async function showAccounts(c: LoginContext) {
  const open = await runAt(c, "accounts");
  if (open instanceof Response) return open;
  return page(
    c,
    accountsPage(
      c,
      open,
      accountsOf(open).map(({ number }) => number),
    ),
  );
}

/** Keeps which of the login's accounts bills are to be collected from. */
export async function submitAccounts(c: LoginContext) {
  const open = await runAt(c, "accounts");
  if (open instanceof Response) return open;
  const typed = (await readForm(c)).all("accounts");
  const chosen = accountsOf(open)
    .map(({ number }) => number)
    .filter((number) => typed.includes(number));
  if (chosen.length === 0) return page(c, accountsPage(c, open, [], c.var.t("accounts.missing")), 422);
  await chooseAccounts(open, chosen);
  return toStage(c, open);
}

function accountsOf({ provider }: OpenRun) {
  return provider.login.accounts ?? [];
}

function accountsPage(c: LoginContext, open: OpenRun, chosen: string[], error?: string) {
  const { visit, t } = c.var;
  const at = { run: open.run.id };
  return (
    <LoginPage
      visit={visit}
      provider={open.provider}
      title={t("accounts.title")}
      back={backToSignIn(c.var, open.run)}
      hasErrors={error !== undefined}
    >
      <AccountsView
        accounts={accountsOf(open)}
        action={visit.paths.step("accounts", at)}
        chosen={chosen}
        error={error}
      />
    </LoginPage>
  );
}
