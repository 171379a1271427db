import type { Metadata } from "next";
import { getMessages, getTranslations } from "next-intl/server";
import { SiteForm } from "@/components/sites/site-form";
import { SitesTable } from "@/components/sites/sites-table";
import { SiteDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { FocusOnArrival } from "@/components/ui/focus-on-arrival";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { keptInput } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { first, pageNumber, type SearchParams } from "@/lib/search-params";
import { findSiteName, listSites } from "@/lib/sites/queries";
import { addSite } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sites"))("title") };
}

export default async function SitesPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const query = await searchParams;
  const [list, created, kept, t, messages] = await Promise.all([
    listSites(scope, pageNumber(query.page)),
    findSiteName(scope, first(query.created)),
    keptInput("site"),
    getTranslations("sites"),
    getMessages(),
  ]);
  const canCreate = can(scope.role, "sites.create");

  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      {created && (
        <div className="mb-6">
          <FocusOnArrival>
            <Notice tone="note">
              {t.rich("created", { site: created, name: (name) => <bdi>{name}</bdi> })}
            </Notice>
          </FocusOnArrival>
        </div>
      )}
      <div className="grid items-start gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          {list.total === 0 ? (
            <EmptyState drawing={<SiteDrawing />} title={t("emptyTitle")}>
              {t(canCreate ? "emptyCanCreate" : "emptyMayLook")}
            </EmptyState>
          ) : (
            <SitesTable rows={list.rows} canConnect={can(scope.role, "links.create")} />
          )}
          <Pagination page={list.page} pages={list.pages} href={(page) => paths.sites({ page })} />
        </div>
        {canCreate && (
          <section aria-labelledby="new-site" className="rounded-lg border border-hairline bg-sheet p-5">
            <h2 id="new-site" className="mb-4 text-16">
              {t("new")}
            </h2>
            <SiteForm action={addSite} initial={kept} words={messages.sites.form} />
          </section>
        )}
      </div>
    </>
  );
}
