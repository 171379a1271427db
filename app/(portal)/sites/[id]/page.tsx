import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { checkForBills } from "@/app/(portal)/bill-actions";
import { BillsSection } from "@/components/documents/bills-section";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { SiteArchive, SiteArchived } from "@/components/sites/site-archive";
import { SiteConnections } from "@/components/sites/site-connections";
import { SiteCoverage } from "@/components/sites/site-coverage";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Still } from "@/components/ui/still";
import { RecentUsage } from "@/components/usage/usage-chart";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { listBills } from "@/lib/documents/queries";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";
import { coverageOf, typesInUse } from "@/lib/sites/coverage";
import { getSite, listCoverings } from "@/lib/sites/queries";
import { findSyncState } from "@/lib/sync/queries";
import { getRecentUsage } from "@/lib/usage/overview";
import { archiveSite, restoreSite } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Asked once, for the title and for the page. */
const findSite = cache(async (id: string) => getSite((await requireViewer()).scope, id));

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const site = await findSite((await params).id);
  return { title: site?.name ?? (await getTranslations("notFound"))("title") };
}

export default async function SitePage({ params, searchParams }: Props) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const page = pageNumber((await searchParams).bills);
  const [site, coverings, usage, bills, sync, version, t] = await Promise.all([
    findSite(id),
    listCoverings(scope),
    getRecentUsage(scope, { siteId: id }, new Date()),
    listBills(scope, { siteId: id, page }),
    findSyncState(scope),
    companyVersion(scope),
    getTranslations("site"),
  ]);
  if (!site) notFound();
  const isArchived = site.archivedAt !== null;
  const canConnect = can(scope.role, "links.create") && !isArchived;
  const canEdit = can(scope.role, "sites.edit");

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        before={<BackLink href={paths.sites()}>{t("back")}</BackLink>}
        title={<bdi>{site.name}</bdi>}
        lead={
          <>
            <bdi>{site.address || t("noAddress")}</bdi>
            {site.externalId && (
              <>
                {" · "}
                {t("externalId")} <bdi>{site.externalId}</bdi>
              </>
            )}
          </>
        }
        action={
          <>
            {canEdit && (
              <ButtonLink look="secondary" href={paths.siteEdit(id)}>
                {t("edit")}
              </ButtonLink>
            )}
            {canConnect && <ButtonLink href={paths.connect({ site: id })}>{t("connect")}</ButtonLink>}
          </>
        }
      />
      {isArchived && (
        <SiteArchived siteId={id} atNectar={site.archivedAtNectar} action={canEdit ? restoreSite : null} />
      )}
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Still>
          <SiteConnections connections={site.connections} />
        </Still>
        <SiteCoverage
          site={site}
          types={typesInUse(coverings)}
          cells={coverageOf(coverings).get(id)}
          canConnect={canConnect}
        />
      </div>
      <div className="mt-10 grid gap-10">
        <Still>
          <RecentUsage panels={usage} siteId={id} />
        </Still>
        <BillsSection
          bills={bills}
          sync={sync}
          check={checkForBills}
          href={(page) => paths.siteBills(id, page)}
          showsProvider
        />
        {canEdit && !isArchived && (
          <div className="print:hidden">
            <SiteArchive siteId={id} action={archiveSite} />
          </div>
        )}
      </div>
    </>
  );
}
