import { FileText } from "lucide-react";
import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { UtilityTypes } from "@/components/connections/utility-types";
import { hidden } from "@/components/ui/hidden";
import { CalendarDay } from "@/components/ui/relative-time";
import { Standing } from "@/components/ui/standing";
import type { ListedBill } from "@/lib/documents/queries";
import type { Language } from "@/lib/i18n/languages";
import { calendarDay, calendarDays } from "@/lib/i18n/time";
import { paths } from "@/lib/paths";

/**
 * Bills, the newest first. On a narrow screen each row becomes a card.
 * @param showsProvider where the bills are of several connections
 */
export function BillsTable({ rows, showsProvider }: { rows: ListedBill[]; showsProvider: boolean }) {
  const t = useTranslations("bills");
  return (
    <table aria-label={t("title")} className="cards w-full">
      <thead>
        <tr>
          <th scope="col">{t("bill")}</th>
          {showsProvider && <th scope="col">{t("provider")}</th>}
          <th scope="col">{t("utilityTypes")}</th>
          <th scope="col">{t("account")}</th>
          <th scope="col">{t("due")}</th>
          <th scope="col" className="text-right">
            {t("amount")}
          </th>
          <th scope="col" className="print:hidden">
            <span className="sr-only">{t("action")}</span>
          </th>
        </tr>
      </thead>
      <Standing ids={rows.map(({ id }) => id)}>
        {rows.map((bill) => (
          <BillCells key={bill.id} bill={bill} showsProvider={showsProvider} />
        ))}
      </Standing>
    </table>
  );
}

function BillCells({ bill, showsProvider }: { bill: ListedBill; showsProvider: boolean }) {
  const t = useTranslations("bills");
  const language = useLocale();
  return (
    <>
      <th scope="row" id={`bill-${bill.id}`} className="whitespace-nowrap">
        <span className="font-medium">
          {bill.billDate ? <CalendarDay at={bill.billDate} /> : t("undated")}
        </span>{" "}
        <Marks bill={bill} />
        {bill.periodStart && bill.periodEnd && (
          <span className="block text-12 text-ink-soft">
            {calendarDays(bill.periodStart, bill.periodEnd, language)}
          </span>
        )}
      </th>
      {showsProvider && (
        <td data-label={t("provider")} className="wrap-anywhere">
          <Provider bill={bill} />
        </td>
      )}
      <td data-label={t("utilityTypes")} className="text-ink-soft">
        <span>
          {bill.utilityTypes.length > 0 ? <UtilityTypes types={bill.utilityTypes} none="" /> : <NotGiven />}
        </span>
      </td>
      <td data-label={t("account")} className="text-ink-soft wrap-anywhere">
        <span>{bill.account?.accountNumber || <NotGiven />}</span>
      </td>
      <td data-label={t("due")} className="whitespace-nowrap text-ink-soft">
        <span>{bill.dueDate ? <CalendarDay at={bill.dueDate} /> : <NotGiven />}</span>
      </td>
      <td
        data-label={t("amount")}
        data-number
        className={`whitespace-nowrap md:text-right print:text-right ${bill.revision ? "text-ink-faint" : ""}`}
      >
        <Amount bill={bill} />
      </td>
      <td className="md:text-right print:hidden">
        <PdfLink bill={bill} />
      </td>
    </>
  );
}

function Marks({ bill: { isEstimated, revision, isRevised } }: { bill: ListedBill }) {
  const t = useTranslations("bills");
  const mark = "ml-2 rounded-full bg-sunken px-2 py-px text-12 font-normal text-ink-soft";
  return (
    <>
      {isEstimated && <span className={mark}>{t("estimated")}</span>}
      {isRevised && (
        <span className={mark}>
          {revision ? <a href={`#bill-${revision.id}`}>{t("revised")}</a> : t("revised")}
        </span>
      )}
    </>
  );
}

function Provider({ bill }: { bill: ListedBill }) {
  if (!bill.connection) return <bdi>{bill.providerName}</bdi>;
  return (
    <Link href={paths.connection(bill.connection.id)} className="underline-offset-2 hover:underline">
      <bdi>{bill.connection.providerName}</bdi>
    </Link>
  );
}

/** Money by the language. A currency that is no code of ISO 4217 is written as Nectar has it. */
function Amount({ bill: { totalCharges, currency } }: { bill: ListedBill }) {
  const format = useFormatter();
  if (totalCharges === null) return <NotGiven />;
  const isCode = currency !== null && /^[A-Z]{3}$/.test(currency);
  const amount = Number(totalCharges);
  return isCode
    ? format.number(amount, { style: "currency", currency })
    : `${format.number(amount, { minimumFractionDigits: 2 })} ${currency ?? ""}`;
}

function NotGiven() {
  return <span className="text-ink-faint">{useTranslations("bills")("notGiven")}</span>;
}

/** What tells a bill from the others by ear: its day, or else what it is for. */
function dayOf({ billDate, periodStart, periodEnd }: ListedBill, language: Language): string | null {
  if (billDate) return calendarDay(billDate, language);
  return periodStart && periodEnd ? calendarDays(periodStart, periodEnd, language) : null;
}

function PdfLink({ bill }: { bill: ListedBill }) {
  const t = useTranslations("bills");
  const language = useLocale();
  return (
    // An anchor of the platform: what it leads to is no page of ours, and is not to be fetched beforehand.
    <a
      href={paths.billPdf(bill.id)}
      target="_blank"
      rel="noopener"
      className="relative -mr-2 inline-flex items-center gap-1.5 rounded px-2 py-1 font-medium text-accent-ink hover:bg-accent-soft"
    >
      <FileText aria-hidden className="size-4" />
      {t.rich("pdf", { day: dayOf(bill, language) ?? t("undated"), hidden })}
    </a>
  );
}
