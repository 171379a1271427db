import type { Scope } from "@/lib/auth/scope";
import type { Cell } from "@/lib/csv";
import type { UsageFilter } from "@/lib/usage/filter";
import { monthsBetween } from "@/lib/usage/months";
import { listMonthlyCost, listMonthlyUsage, type Owner } from "@/lib/usage/queries";

const lists = { usage: listMonthlyUsage, cost: listMonthlyCost };

/** As exact as the records are kept. */
const DECIMALS = { usage: 6, cost: 2 };

/**
 * The rows of the file: month, utility type, site, amount, unit or currency, how much of it is estimated. Every site by
 * name. A month is asked for when the one before it is sent, so that a file of any length takes little memory.
 *
 * @param owners the words for amounts that are no site's
 */
export async function* usageRows(
  scope: Scope,
  filter: UsageFilter,
  owners: Record<Exclude<Owner, "site">, string>,
): AsyncGenerator<Cell[]> {
  const rounded = (amount: number) => Number(amount.toFixed(DECIMALS[filter.measure]));
  for (const month of monthsBetween(filter.from, filter.to)) {
    const rows = await lists[filter.measure](scope, { ...filter, from: month, to: month, everySite: true });
    for (const row of rows) {
      yield [
        month,
        row.utilityType,
        row.owner === "site" ? (row.siteName ?? owners.none) : owners[row.owner],
        rounded(row.amount),
        row.unit,
        filter.measure === "usage" ? rounded(row.estimated) : null,
      ];
    }
  }
}
