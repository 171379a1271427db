import { useTranslations } from "next-intl";
import { BillsTable } from "@/components/documents/bills-table";
import { BillDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { SyncState } from "@/components/usage/sync-state";
import type { ListedBill } from "@/lib/documents/queries";
import type { SyncState as State } from "@/lib/sync/queries";

type Props = {
  bills: { rows: ListedBill[]; total: number; page: number; pages: number };
  sync: State;
  /** `checkForBills` of app/(portal)/bill-actions.ts. */
  check: () => Promise<void>;
  /** The address of a page of this list. */
  href: (page: number) => string;
  showsProvider?: boolean;
};

/** A list of bills as a part of a page: how fresh it is, the bills, and its pages. */
export function BillsSection({ bills, sync, check, href, showsProvider = false }: Props) {
  const t = useTranslations("bills");
  return (
    <section id="bills" aria-labelledby="bills-title">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline pb-2">
        <h2 id="bills-title" className="text-16">
          {t("title")}{" "}
          {bills.total > 0 && (
            <span className="ml-2 text-13 font-normal tracking-normal text-ink-soft">
              {t("count", { count: bills.total })}
            </span>
          )}
        </h2>
        <SyncState state={sync} action={check} atEnd />
      </div>
      {bills.total === 0 ? (
        <EmptyState drawing={<BillDrawing />} title={t("emptyTitle")}>
          {t("empty")}
        </EmptyState>
      ) : (
        <BillsTable key={bills.page} rows={bills.rows} showsProvider={showsProvider} />
      )}
      <Pagination page={bills.page} pages={bills.pages} href={href} />
    </section>
  );
}
