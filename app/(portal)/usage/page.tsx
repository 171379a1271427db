import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { checkForBills } from "@/app/(portal)/bill-actions";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Still } from "@/components/ui/still";
import { NothingConnected, NothingInFilter, NothingYet } from "@/components/usage/empty";
import { MeasureTabs } from "@/components/usage/measure-tabs";
import { SyncState } from "@/components/usage/sync-state";
import { UsageCsvLink } from "@/components/usage/usage-csv-link";
import { UsageFilterForm } from "@/components/usage/usage-filter-form";
import { UsagePanels } from "@/components/usage/usage-panels";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { countStates } from "@/lib/connections/queries";
import { paths } from "@/lib/paths";
import type { SearchParams } from "@/lib/search-params";
import { listSiteChoices } from "@/lib/sites/queries";
import { findSyncState } from "@/lib/sync/queries";
import { usageFilter } from "@/lib/usage/filter";
import { getUsagePanels } from "@/lib/usage/overview";
import { findUsageExtent } from "@/lib/usage/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("usage"))("title") };
}

export default async function UsagePage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const today = new Date();
  const filter = usageFilter(await searchParams, today);
  const [panels, extent, sites, counts, sync, version, t] = await Promise.all([
    getUsagePanels(scope, filter, today),
    findUsageExtent(scope),
    listSiteChoices(scope),
    countStates(scope),
    findSyncState(scope),
    companyVersion(scope),
    getTranslations("usage"),
  ]);
  const hasData = extent.first !== null || extent.bills;
  const hasConnections = Object.values(counts).some((count) => count > 0);

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        action={panels.length > 0 && <UsageCsvLink filter={filter} />}
      />
      <Still className="list-room">
        {hasData ? (
          <>
            <MeasureTabs filter={filter} />
            <UsageFilterForm
              filter={filter}
              extent={extent}
              sites={sites}
              thisYear={today.getUTCFullYear()}
            />
            {panels.length > 0 ? (
              <UsagePanels
                filter={filter}
                panels={panels}
                siteName={sites.find(({ id }) => id === filter.siteId)?.name}
              />
            ) : (
              <NothingInFilter filter={filter} />
            )}
          </>
        ) : hasConnections ? (
          <NothingYet />
        ) : (
          <NothingConnected canConnect={can(scope.role, "links.create")} />
        )}
      </Still>
      {(hasData || hasConnections) && (
        <div className="mt-6">
          <SyncState state={sync} action={checkForBills} />
        </div>
      )}
    </>
  );
}
