import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AttentionList } from "@/components/connections/attention-list";
import { ConnectionsTable } from "@/components/connections/connections-table";
import { DashboardEmpty, NothingFound } from "@/components/connections/empty";
import { Freshness } from "@/components/connections/freshness";
import { SearchForm } from "@/components/connections/search-form";
import { StateCounts } from "@/components/connections/state-counts";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { getCompany } from "@/lib/companies/queries";
import { dashboardQuery } from "@/lib/connections/dashboard-query";
import { countStates, listConnections, listNeedingAttention } from "@/lib/connections/queries";
import { paths } from "@/lib/paths";
import type { SearchParams } from "@/lib/search-params";
import { checkForChanges } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("dashboard"))("title") };
}

export default async function DashboardPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const filter = dashboardQuery(await searchParams);
  const [company, counts, attention, list, t] = await Promise.all([
    getCompany(scope),
    countStates(scope),
    listNeedingAttention(scope, 5),
    listConnections(scope, filter),
    getTranslations("dashboard"),
  ]);
  const canConnect = can(scope.role, "links.create");
  const hasConnections = Object.values(counts).some((count) => count > 0);

  return (
    <>
      <LiveRefresh version={company.version} stream={paths.live(false)} />
      <PageHeader
        title={t("heading")}
        lead={t("lead")}
        action={canConnect && <ButtonLink href={paths.connect()}>{t("connect")}</ButtonLink>}
      />
      <AttentionList items={attention} total={counts.attention} canRepair={canConnect} />
      {hasConnections ? (
        <>
          <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <StateCounts counts={counts} current={filter.state} search={filter.search} />
            <SearchForm search={filter.search} state={filter.state} />
          </div>
          {list.total > 0 ? <ConnectionsTable rows={list.rows} canRepair={canConnect} /> : <NothingFound />}
          <Pagination
            page={list.page}
            pages={list.pages}
            href={(page) => paths.dashboard({ q: filter.search, state: filter.state, page })}
          />
        </>
      ) : (
        <DashboardEmpty canConnect={canConnect} />
      )}
      <Freshness company={company} counts={counts} action={checkForChanges} />
    </>
  );
}
