import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/connections/status-badge";
import { NextStep } from "@/components/connections/status-words";
import { UtilityTypes } from "@/components/connections/utility-types";
import { hidden } from "@/components/ui/hidden";
import { LinkPending } from "@/components/ui/link-pending";
import { Monogram } from "@/components/ui/monogram";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListedConnection } from "@/lib/connections/queries";
import { statusFacts } from "@/lib/connections/status";
import { paths } from "@/lib/paths";

const columns = ["provider", "sites", "utilityTypes", "status", "lastChange"] as const;

/** The company's connections. On a narrow screen each row becomes a card (app/styles/tables.css). */
export function ConnectionsTable({ rows, canRepair }: { rows: ListedConnection[]; canRepair: boolean }) {
  const t = useTranslations("connections");
  return (
    <table aria-label={t("table")} className="cards w-full">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(column)}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">{t("action")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ConnectionRow key={row.id} row={row} canRepair={canRepair} />
        ))}
      </tbody>
    </table>
  );
}

function ConnectionRow({ row, canRepair }: { row: ListedConnection; canRepair: boolean }) {
  const t = useTranslations("connections");
  const { repairable } = statusFacts(row.status);
  return (
    <tr>
      <th scope="row" className="min-w-60">
        <span className="flex items-center gap-3">
          <Monogram name={row.providerName} />
          <span className="min-w-0">
            <Link
              href={paths.connection(row.id)}
              className="font-medium wrap-anywhere underline-offset-2 hover:underline"
            >
              {row.providerName}
            </Link>
            {row.username && (
              <span className="block text-12 font-normal wrap-anywhere text-ink-faint">{row.username}</span>
            )}
          </span>
        </span>
      </th>
      <td data-label={t("sites")} className="min-w-32">
        <SiteNames names={row.sites.map(({ site }) => site.name)} />
      </td>
      <td data-label={t("utilityTypes")} className="text-ink-soft">
        <UtilityTypes types={row.utilityTypes} none={t("noTypes")} />
      </td>
      <td data-label={t("status")} data-wide className="min-w-48">
        <StatusBadge status={row.status} />
        <span className="mt-0.5 block max-w-[36ch] text-12 text-ink-soft">
          <NextStep status={row.status} />
        </span>
      </td>
      <td data-label={t("lastChange")} className="whitespace-nowrap text-ink-soft">
        <RelativeTime at={row.changedAt} />
      </td>
      <td className="text-right">
        {canRepair && (
          <Link
            href={paths.connectionEdit(row.id)}
            prefetch={false}
            className="relative -mr-2 rounded px-2 py-1 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-soft"
          >
            {t.rich(repairable ? "reconnect" : "edit", { provider: row.providerName, hidden })}
            <LinkPending />
          </Link>
        )}
      </td>
    </tr>
  );
}

function faint(chunks: ReactNode) {
  return <span className="text-ink-faint">{chunks}</span>;
}

/** Two names, then how many more. */
function SiteNames({ names }: { names: string[] }) {
  const t = useTranslations("connections");
  const format = useFormatter();
  if (names.length === 0) return <span className="text-ink-faint">{t("noSites")}</span>;
  const more = names.length - 2;
  return (
    <span className="wrap-anywhere" title={more > 0 ? names.join(", ") : undefined}>
      {more > 0
        ? t.rich("moreSites", { names: names.slice(0, 2).join(", "), count: more, faint })
        : format.list(names, { type: "unit" })}
    </span>
  );
}
