import { useTranslations } from "next-intl";
import { TableHead } from "@/components/ui/table-head";
import type { ImportRow } from "@/lib/sites/import/stored";

const SHOWN = 50;

/** The sites that a file would make: the first of them. */
export function RowsTable({ rows }: { rows: ImportRow[] }) {
  const t = useTranslations("siteImport");
  const column = useTranslations("sites.form");
  return (
    <>
      <table aria-label={t("preview")} className="cards w-full">
        <TableHead columns={[column("name"), column("address"), column("externalId")]} />
        <tbody>
          {rows.slice(0, SHOWN).map((row) => (
            <tr key={row.name}>
              <th scope="row" className="wrap-anywhere">
                <bdi>{row.name}</bdi>
              </th>
              <td data-label={column("address")} className="wrap-anywhere text-ink-soft">
                <bdi>{row.address}</bdi>
              </td>
              <td data-label={column("externalId")} className="wrap-anywhere text-ink-soft">
                <bdi>{row.externalId}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && (
        <p className="mt-3 text-13 text-ink-soft">{t("more", { count: rows.length - SHOWN })}</p>
      )}
    </>
  );
}
