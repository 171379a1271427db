import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ApiHealth } from "@/components/developers/api-health";
import { DeliveriesTable } from "@/components/developers/deliveries-table";
import { DeliveryFilters } from "@/components/developers/delivery-filters";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { MayNot } from "@/components/shell/may-not";
import { NothingHere } from "@/components/ui/nothing-here";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { getCompany } from "@/lib/companies/queries";
import { askNectar, nectarSetup } from "@/lib/health/nectar";
import { versions } from "@/lib/health/versions";
import { paths } from "@/lib/paths";
import { companyJobs } from "@/lib/queue";
import { goToCleanAddress, type SearchParams } from "@/lib/search-params";
import { findSyncState } from "@/lib/sync/queries";
import { deliveryFilter } from "@/lib/webhooks/filter";
import { listDeliveries, listDeliveryTypes } from "@/lib/webhooks/queries";
import { replayDelivery } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("developers"))("title") };
}

export default async function DevelopersPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const t = await getTranslations("developers");
  if (!can(scope.role, "developers.use")) {
    return (
      <MayNot title={t("title")} lead={t("lead")}>
        {t("mayNot")}
      </MayNot>
    );
  }
  const query = await searchParams;
  const filter = deliveryFilter(query);
  goToCleanAddress(query, paths.developers(filter));
  const [health, company, sync, jobs, running, list, types] = await Promise.all([
    askNectar(),
    getCompany(scope),
    findSyncState(scope),
    companyJobs(scope.companyId),
    versions(),
    listDeliveries(scope, filter),
    listDeliveryTypes(scope),
  ]);

  return (
    <>
      <LiveRefresh version={company.version} stream={paths.live(false)} />
      <PageHeader title={t("title")} lead={t("lead")} />
      <ApiHealth
        health={health}
        setup={nectarSetup()}
        reconciledAt={company.reconciledAt}
        sync={sync}
        jobs={jobs}
        versions={running}
      />
      <section aria-labelledby="deliveries">
        <h2 id="deliveries" className="mb-3 text-16">
          {t("deliveries")}
        </h2>
        {types.length > 0 && <DeliveryFilters filter={filter} types={types} />}
        {list.total > 0 ? (
          <DeliveriesTable rows={list.rows} replay={replayDelivery} />
        ) : (
          <NothingHere title={t("nothingTitle")} all={{ href: paths.developers(), label: t("showAll") }}>
            {t(types.length > 0 ? "nothingMatches" : "nothingYet")}
          </NothingHere>
        )}
        <Pagination
          page={list.page}
          pages={list.pages}
          href={(page) => paths.developers({ ...filter, page })}
        />
      </section>
    </>
  );
}
