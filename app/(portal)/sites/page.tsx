import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { SiteForm } from "@/components/sites/site-form";
import { NoSiteMatches, NoSites } from "@/components/sites/sites-empty";
import { CoverageCounts, SitesSearch, SitesTools } from "@/components/sites/sites-filter";
import { SitesMatrix } from "@/components/sites/sites-matrix";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { keptInput } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import type { SearchParams } from "@/lib/search-params";
import { siteListParams, siteListQuery } from "@/lib/sites/list-query";
import { listSites } from "@/lib/sites/queries";
import { addSite } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sites"))("title") };
}

export default async function SitesPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const filter = siteListQuery(await searchParams);
  const [version, list, kept, t, messages] = await Promise.all([
    companyVersion(scope),
    listSites(scope, filter),
    keptInput("site"),
    getTranslations("sites"),
    getMessages(),
  ]);
  const canCreate = can(scope.role, "sites.create");
  const { counts } = list;

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader title={t("title")} lead={t("lead")} action={canCreate && <WaysToAdd />} />
      {counts.present + counts.archived === 0 ? (
        <NoSites canCreate={canCreate} />
      ) : (
        <>
          <Still>
            <CoverageCounts counts={counts} filter={filter} />
          </Still>
          <div className="my-3 flex flex-wrap items-center gap-x-4 gap-y-2">
            <SitesSearch filter={filter} />
            <SitesTools filter={filter} />
          </div>
          {list.total === 0 ? (
            <NoSiteMatches />
          ) : (
            <>
              <Still>
                <SitesMatrix
                  key={paths.sites(siteListParams(filter))}
                  {...list}
                  canConnect={can(scope.role, "links.create")}
                />
              </Still>
              <Pagination
                page={list.page}
                pages={list.pages}
                href={(page) => paths.sites(siteListParams({ ...filter, page }))}
              />
            </>
          )}
        </>
      )}
      {canCreate && (
        <div id="new-site" className="mt-14 scroll-mt-6 print:hidden">
          <Section title={t("new")}>
            <SiteForm action={addSite} initial={kept} words={messages.sites.form} inRow />
          </Section>
        </div>
      )}
    </>
  );
}

async function WaysToAdd() {
  const t = await getTranslations("sites");
  return (
    <>
      <ButtonLink look="secondary" href={paths.siteImport()}>
        {t("import")}
      </ButtonLink>
      <ButtonLink href="#new-site">{t("new")}</ButtonLink>
    </>
  );
}
