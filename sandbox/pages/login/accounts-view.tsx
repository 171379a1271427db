import type { UtilityAccount } from "../../providers/provider";
import { CheckGroup, ErrorSummary } from "../shell/fields";
import { useTranslator } from "../shell/presentation";

type AccountsViewProps = { accounts: UtilityAccount[]; action: string; chosen: string[]; error?: string };

/** The accounts that a login shows, to choose from. */
export function AccountsView({ accounts, action, chosen, error }: AccountsViewProps) {
  const t = useTranslator();
  return (
    <>
      <h1>{t("accounts.title")}</h1>
      <ErrorSummary errors={{ accounts: error }} />
      <form method="post" action={action} novalidate>
        <CheckGroup
          name="accounts"
          legend={t("accounts.legend", { count: accounts.length })}
          choices={accounts.map(({ number, serviceAddress }) => ({
            value: number,
            label: number,
            detail: serviceAddress,
          }))}
          chosen={chosen}
          error={error}
        />
        <button type="submit" class="button">
          {t("login.continue")}
        </button>
      </form>
    </>
  );
}
