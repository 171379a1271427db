import { Section } from "@/components/ui/section";
import type { ConnectionDetail } from "@/lib/connections/queries";
import { utilityTypeLabel } from "@/lib/nectar/utility-types";

/** The accounts that the login was found to have. */
export function ConnectionAccounts({ accounts }: { accounts: ConnectionDetail["accounts"] }) {
  return (
    <Section title="Accounts">
      {accounts.length === 0 ? (
        <p className="text-ink-soft">None found yet. They appear after the first check.</p>
      ) : (
        <ul className="grid">
          {accounts.map((account) => (
            <li
              key={account.id}
              className="flex flex-wrap justify-between gap-x-6 gap-y-0.5 border-b border-hairline py-2.5 first:pt-0 last:border-0"
            >
              <span className="font-medium break-all">{account.accountNumber || "No number"}</span>
              <span className="text-ink-soft">
                {account.utilityTypes.map(utilityTypeLabel).join(", ") || "Type unknown"} ·{" "}
                {account.meterCount === 1 ? "1 meter" : `${account.meterCount} meters`} ·{" "}
                {account.isTracked ? "tracked" : "not tracked"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
