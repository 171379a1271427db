import { useFormatter, useTranslations } from "next-intl";
import { UtilityTypes } from "@/components/connections/utility-types";
import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";

/** The accounts that the login was found to have. */
export function ConnectionAccounts({ accounts }: { accounts: ConnectionDetail["accounts"] }) {
  const t = useTranslations("connection");
  const format = useFormatter();
  if (accounts.length === 0) {
    return (
      <Section title={t("accounts")}>
        <p className="min-h-[85px] text-ink-soft">{t("noAccounts")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("accounts")}>
      <table aria-label={t("accounts")} className="cards accounts w-full">
        <thead>
          <tr>
            <th scope="col">{t("accountNumber")}</th>
            <th scope="col">{t("utilityTypes")}</th>
            <th scope="col">{t("collected")}</th>
            <th scope="col" className="text-right">
              {t("meters")}
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <span className="font-medium break-all tabular-nums">
                  {account.accountNumber || t("noNumber")}
                </span>
              </th>
              <td data-label={t("utilityTypes")}>
                <span>
                  <UtilityTypes types={account.utilityTypes} none={t("typeUnknown")} />
                </span>
              </td>
              <td data-label={t("collected")} className="text-ink-soft">
                <span>{t(account.isTracked ? "tracked" : "notTracked")}</span>
              </td>
              <td data-label={t("meters")} data-number className="md:text-right">
                <span>{format.number(account.meterCount)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
