import { useFormatter, useTranslations } from "next-intl";
import { TableHead } from "@/components/ui/table-head";
import type { RowFault } from "@/lib/sites/import/check";

/** What stands in the way, by the lines of the file. */
export function FaultsTable({ faults }: { faults: RowFault[] }) {
  const t = useTranslations("siteImport");
  const column = useTranslations("sites.form");
  const sentence = useTranslations("fieldErrors");
  const format = useFormatter();
  return (
    <table aria-label={t("faults")} className="cards w-full">
      <TableHead columns={[t("line"), t("column"), t("problem")]} />
      <tbody>
        {faults.map((fault) => (
          <tr key={`${fault.line} ${fault.column} ${fault.key}`}>
            <th scope="row" data-number>
              <span className="md:hidden">{t("line")} </span>
              {format.number(fault.line)}
            </th>
            <td data-label={t("column")}>
              <span>{column(fault.column)}</span>
            </td>
            <td data-label={t("problem")} data-wide>
              <span>{sentence(fault.key, fault.values)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
