import { useTranslations } from "next-intl";
import { ConnectionCells } from "@/components/connections/connection-cells";
import { SortHeading } from "@/components/ui/sort-heading";
import { Standing } from "@/components/ui/standing";
import { type ConnectionFilter, filterQuery, type SortKey, sortings } from "@/lib/connections/list/filter";
import type { ListedConnection } from "@/lib/connections/list/queries";
import { paths } from "@/lib/paths";

const columns = [
  { label: "provider", by: "provider" },
  { label: "sites" },
  { label: "utilityTypes" },
  { label: "status", by: "status" },
  { label: "lastBill", by: "bill" },
  { label: "lastChange", by: "change" },
] as const satisfies { label: string; by?: SortKey }[];

type Props = { rows: ListedConnection[]; filter: ConnectionFilter; canRepair: boolean };

/** The company's connections. On a narrow screen each row becomes a card (app/styles/tables.css). */
export function ConnectionsTable({ rows, filter, canRepair }: Props) {
  const t = useTranslations("connections");
  return (
    <table aria-label={t("table")} className="cards sortable w-full">
      <thead>
        <tr>
          {columns.map((column) =>
            "by" in column ? (
              <SortHeading
                key={column.label}
                href={sortedBy(filter, column.by)}
                direction={filter.sort.by === column.by ? filter.sort.direction : undefined}
              >
                {t(column.label)}
              </SortHeading>
            ) : (
              <th key={column.label} scope="col">
                {t(column.label)}
              </th>
            ),
          )}
          <th scope="col">
            <span className="sr-only">{t("action")}</span>
          </th>
        </tr>
      </thead>
      <Standing ids={rows.map(({ id }) => id)}>
        {rows.map((row) => (
          <ConnectionCells key={row.id} row={row} canRepair={canRepair} />
        ))}
      </Standing>
    </table>
  );
}

/** The first page in the order by a column: its more useful direction first, then the other. */
function sortedBy(filter: ConnectionFilter, by: SortKey): string {
  const usual = sortings[by];
  const turned = usual === "ascending" ? "descending" : "ascending";
  const isUsual = filter.sort.by === by && filter.sort.direction === usual;
  return paths.dashboard(
    filterQuery({ ...filter, page: 1, sort: { by, direction: isUsual ? turned : usual } }),
  );
}
