import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttentionList } from "@/components/connections/attention-list";
import { ConnectionsTable } from "@/components/connections/connections-table";
import { DashboardEmpty, NothingFound } from "@/components/connections/empty";
import { Freshness } from "@/components/connections/freshness";
import { ListApplied } from "@/components/connections/list-applied";
import { ListFilters } from "@/components/connections/list-filters";
import { StateCounts } from "@/components/connections/state-counts";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink, FileButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Still } from "@/components/ui/still";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { getCompany } from "@/lib/companies/queries";
import { connectionFilter, filterQuery } from "@/lib/connections/list/filter";
import { listConnections, listSiteFilter } from "@/lib/connections/list/queries";
import { listNeedingAttention } from "@/lib/connections/queries";
import { paths } from "@/lib/paths";
import { goToCleanAddress, type SearchParams } from "@/lib/search-params";
import { checkForChanges } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const query = await searchParams;
  const filter = connectionFilter(query);
  const address = paths.dashboard(filterQuery(filter));
  goToCleanAddress(query, address);
  const [company, attention, list, sites, t] = await Promise.all([
    getCompany(scope),
    listNeedingAttention(scope, 5),
    listConnections(scope, filter),
    listSiteFilter(scope, filter.site),
    getTranslations("dashboard"),
  ]);
  const { counts } = list;
  const canConnect = can(scope.role, "links.create");
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);

  return (
    <>
      <LiveRefresh version={company.version} stream={paths.live(false)} />
      <PageHeader
        title={t("heading")}
        lead={t("lead")}
        action={canConnect && <ButtonLink href={paths.connect()}>{t("connect")}</ButtonLink>}
      />
      <Still>
        <AttentionList items={attention} total={counts.attention} canRepair={canConnect} />
      </Still>
      <Still className="list-room">
        {all > 0 ? (
          <>
            <StateCounts counts={counts} filter={filter} />
            <div className="my-3 flex flex-wrap items-center justify-between gap-2">
              <ListFilters filter={filter} sites={sites.choices} />
              <FileButton href={paths.dashboardCsv(filterQuery(filter))}>
                <Download aria-hidden /> {t("file")}
              </FileButton>
            </div>
            <ListApplied filter={filter} siteName={sites.chosenName} found={list.total} total={all} />
            {list.total > 0 ? (
              <ConnectionsTable key={address} rows={list.rows} filter={filter} canRepair={canConnect} />
            ) : (
              <NothingFound />
            )}
            <Pagination
              page={list.page}
              pages={list.pages}
              href={(page) => paths.dashboard(filterQuery({ ...filter, page }))}
            />
          </>
        ) : (
          <DashboardEmpty canConnect={canConnect} />
        )}
      </Still>
      <Freshness company={company} counts={counts} action={checkForChanges} />
    </>
  );
}
