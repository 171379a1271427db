import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/connections/status-badge";
import { Holder } from "@/components/connections/status-words";
import { UtilityTypes } from "@/components/connections/utility-types";
import { hidden } from "@/components/ui/hidden";
import { Monogram } from "@/components/ui/monogram";
import { CalendarDay, ShortTime } from "@/components/ui/relative-time";
import type { ListedConnection } from "@/lib/connections/list/queries";
import { statusFacts } from "@/lib/connections/status";
import { paths } from "@/lib/paths";

/** A row of the list of connections. There are many of them on a page, so the looks are classes: tables.css. */
export function ConnectionCells({ row, canRepair }: { row: ListedConnection; canRepair: boolean }) {
  const t = useTranslations("connections");
  return (
    <>
      <th scope="row">
        <Monogram name={row.providerName} size="size-8 text-12" />
        <Link href={paths.connection(row.id)} prefetch={false}>
          <bdi>{row.providerName}</bdi>
        </Link>
        {row.username && <small>{row.username}</small>}
      </th>
      <td data-label={t("sites")}>
        <SiteNames names={row.sites.map(({ site }) => site.name)} />
      </td>
      <td data-label={t("utilityTypes")}>
        <UtilityTypes types={row.utilityTypes} none={t("noTypes")} />
      </td>
      <td data-label={t("status")}>
        <StatusBadge status={row.status} />
        <Holder status={row.status} />
      </td>
      <td data-label={t("lastBill")}>{row.lastBillDate ? <CalendarDay at={row.lastBillDate} /> : "–"}</td>
      <td data-label={t("lastChange")}>
        <ShortTime at={row.changedAt} />
      </td>
      <td>{canRepair && <RowAction row={row} />}</td>
    </>
  );
}

/** What the status asks of the customer; where it asks nothing of them, quietly the way to change the connection. */
function RowAction({ row: { id, status, providerName, username } }: { row: ListedConnection }) {
  // Several connections may be with one provider: heard without its row, a link has to tell them apart.
  const provider = username ? `${providerName}, ${username}` : providerName;
  const t = useTranslations("connections");
  const say = useTranslations("remedies");
  const { remedy } = statusFacts(status);
  return (
    <Link
      key={remedy ?? "edit"}
      href={paths.connectionEdit(id)}
      prefetch={false}
      className={remedy ? "row-act" : "row-edit"}
    >
      {remedy ? say.rich(remedy, { provider, hidden }) : t.rich("edit", { provider, hidden })}
    </Link>
  );
}

function faint(chunks: ReactNode) {
  return <span className="text-ink-faint">{chunks}</span>;
}

/** Two names, then how many more. */
function SiteNames({ names }: { names: string[] }) {
  const t = useTranslations("connections");
  const format = useFormatter();
  if (names.length === 0) return faint(t("noSites"));
  const more = names.length - 2;
  if (more <= 0) return format.list(names, { type: "unit" });
  return (
    <span title={names.slice(0, 20).join(", ")}>
      {t.rich("moreSites", { names: names.slice(0, 2).join(", "), count: more, faint })}
    </span>
  );
}
