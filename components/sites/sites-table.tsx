import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { hidden } from "@/components/ui/hidden";
import { statusFacts } from "@/lib/connections/status";
import { paths } from "@/lib/paths";
import type { ListedSite } from "@/lib/sites/queries";

/** The company's sites, each with how its connections are doing. */
export function SitesTable({ rows, canConnect }: { rows: ListedSite[]; canConnect: boolean }) {
  const t = useTranslations("sites");
  return (
    <table aria-label={t("title")} className="cards w-full">
      <thead>
        <tr>
          <th scope="col">{t("site")}</th>
          <th scope="col">{t("connections")}</th>
          <th scope="col">
            <span className="sr-only">{t("action")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((site) => (
          <tr key={site.id}>
            <th scope="row">
              <span className="font-medium wrap-anywhere">
                <bdi>{site.name}</bdi>
              </span>
              <span className="block text-12 wrap-anywhere text-ink-soft">
                {[site.address, site.externalId].filter(Boolean).join(" · ")}
              </span>
            </th>
            <td data-label={t("connections")}>
              <ConnectionCount statuses={site.connections.map(({ connection }) => connection.status)} />
            </td>
            <td className="text-right">
              {canConnect && (
                <Link
                  href={paths.connect({ site: site.id })}
                  className="relative -mr-2 rounded px-2 py-1 font-medium whitespace-nowrap text-accent-ink hover:bg-accent-soft"
                >
                  {t.rich("connect", { site: site.name, hidden })}
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ConnectionCount({ statuses }: { statuses: string[] }) {
  const t = useTranslations("sites");
  if (statuses.length === 0) return <span className="text-ink-faint">{t("none")}</span>;
  const needing = statuses.filter((status) => statusFacts(status).state === "attention").length;
  const connections = t("count", { count: statuses.length });
  return <span>{needing > 0 ? t.rich("needing", { connections, count: needing, act }) : connections}</span>;
}

function act(chunks: ReactNode) {
  return <span className="font-medium text-act">{chunks}</span>;
}
