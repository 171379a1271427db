import Link from "next/link";
import { NextStep } from "@/components/connections/next-step";
import { StatusBadge } from "@/components/connections/status-badge";
import { LinkPending } from "@/components/ui/link-pending";
import { Monogram } from "@/components/ui/monogram";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ListedConnection } from "@/lib/connections/queries";
import { statusFacts } from "@/lib/connections/status";
import { utilityTypeLabel } from "@/lib/nectar/utility-types";
import { paths } from "@/lib/paths";

const columns = ["Provider", "Sites", "Utility types", "Status", "Last change"];

/** The company's connections. On a narrow screen each row becomes a card (app/globals.css). */
export function ConnectionsTable({ rows, canRepair }: { rows: ListedConnection[]; canRepair: boolean }) {
  return (
    <table aria-label="Connections" className="cards w-full">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          <th scope="col">
            <span className="sr-only">Action</span>
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
  const facts = statusFacts(row.status);
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
      <td data-label="Sites" className="min-w-32">
        <SiteNames names={row.sites.map(({ site }) => site.name)} />
      </td>
      <td data-label="Utility types" className="text-ink-soft">
        {row.utilityTypes.map(utilityTypeLabel).join(", ") || "Not chosen"}
      </td>
      <td data-label="Status" className="min-w-48">
        <StatusBadge status={row.status} />
        <span className="mt-0.5 block max-w-[36ch] text-12 text-ink-soft">
          <NextStep status={row.status} />
        </span>
      </td>
      <td data-label="Last change" className="whitespace-nowrap text-ink-soft">
        <RelativeTime at={row.changedAt} />
      </td>
      <td className="text-right">
        {canRepair && (
          <Link
            href={paths.connectionEdit(row.id)}
            prefetch={false}
            className="relative -mr-2 rounded px-2 py-1 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-soft"
          >
            {facts.repairable ? "Reconnect" : "Edit"}
            <span className="sr-only"> {row.providerName}</span>
            <LinkPending />
          </Link>
        )}
      </td>
    </tr>
  );
}

/** Two names, then how many more. */
function SiteNames({ names }: { names: string[] }) {
  if (names.length === 0) return <span className="text-ink-faint">None</span>;
  const more = names.length - 2;
  return (
    <span className="wrap-anywhere" title={more > 0 ? names.join(", ") : undefined}>
      {names.slice(0, 2).join(", ")}
      {more > 0 && <span className="text-ink-faint"> and {more} more</span>}
    </span>
  );
}
