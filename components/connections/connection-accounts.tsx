import { useTranslations } from "next-intl";
import { UtilityTypes } from "@/components/connections/utility-types";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";

/** The accounts that the login was found to have. */
export function ConnectionAccounts({ accounts }: { accounts: ConnectionDetail["accounts"] }) {
  const t = useTranslations("connection");
  return (
    <Section title={t("accounts")}>
      {accounts.length === 0 ? (
        <p className="text-ink-soft">{t("noAccounts")}</p>
      ) : (
        <ul className="grid">
          {accounts.map((account) => (
            <li
              key={account.id}
              className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 border-b border-hairline py-2.5 first:pt-0 last:border-0"
            >
              <span className="font-medium break-all">{account.accountNumber || t("noNumber")}</span>
              <span className="text-ink-soft">
                <UtilityTypes types={account.utilityTypes} none={t("typeUnknown")} /> ·{" "}
                {t("meters", { count: account.meterCount })} ·{" "}
                {t(account.isTracked ? "tracked" : "notTracked")}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
