import Link from "next/link";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { useTypeName } from "@/components/connections/type-name";
import { CoverageCell } from "@/components/sites/coverage-cell";
import { hidden } from "@/components/ui/hidden";
import { Standing } from "@/components/ui/standing";
import { TableHead } from "@/components/ui/table-head";
import { paths } from "@/lib/paths";
import type { Coverage } from "@/lib/sites/coverage";
import type { ListedSite } from "@/lib/sites/queries";

type Props = {
  rows: ListedSite[];
  /** The utility types that the company has anywhere: a column each. */
  types: string[];
  coverage: Coverage;
  canConnect: boolean;
};

/** So many columns fit beside the navigation of the narrowest window that shows a table. */
const FITS = 3;

/** Sites by utility types: what is connected, what fails, what is missing. On a narrow screen each site is a card. */
export function SitesMatrix({ rows, types, coverage, canConnect }: Props) {
  const t = useTranslations("sites");
  const typeName = useTypeName();
  const table = (
    <table aria-label={t("title")} className="cards sites w-full">
      <TableHead columns={[t("site"), ...types.map(typeName)]} action={t("action")} />
      <Standing ids={rows.map(({ id }) => id)}>
        {rows.map((site) => (
          <Fragment key={site.id}>
            <th scope="row" className="min-w-48">
              <Link
                href={paths.site(site.id)}
                className="font-medium wrap-anywhere underline-offset-2 hover:underline"
              >
                <bdi>{site.name}</bdi>
              </Link>
              <SmallPrint site={site} />
            </th>
            {types.map((type) => (
              <td key={type} data-label={typeName(type)}>
                <CoverageCell
                  site={site}
                  type={type}
                  covered={coverage.get(site.id)?.get(type)}
                  canConnect={canConnect && site.archivedAt === null}
                />
              </td>
            ))}
            <td className="md:text-right">
              {canConnect && site.archivedAt === null && (
                <Link href={paths.connect({ site: site.id })} className="row-action">
                  {t.rich("connect", { site: site.name, hidden })}
                </Link>
              )}
            </td>
          </Fragment>
        ))}
      </Standing>
    </table>
  );
  if (types.length <= FITS) return table;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (axe, scrollable-region-focusable).
    <section aria-label={t("matrix")} tabIndex={0} className="md:overflow-x-auto">
      {table}
    </section>
  );
}

function SmallPrint({ site }: { site: ListedSite }) {
  const parts = [site.address, site.externalId].filter((part) => part !== null && part !== "");
  if (parts.length === 0) return null;
  return (
    <span className="block text-12 wrap-anywhere text-ink-soft">
      {parts.map((part, index) => (
        <span key={part}>
          {index > 0 && " · "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </span>
  );
}
