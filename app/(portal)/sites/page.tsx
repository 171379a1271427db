import type { Metadata } from "next";
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
import { paths } from "@/lib/paths";
import { first, pageNumber, type SearchParams } from "@/lib/search-params";
import { findSiteName, listSites } from "@/lib/sites/queries";
import { addSite } from "./actions";

export const metadata: Metadata = { title: "Sites" };

export default async function SitesPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const query = await searchParams;
  const [list, created] = await Promise.all([
    listSites(scope, pageNumber(query.page)),
    findSiteName(scope, first(query.created)),
  ]);
  const canCreate = can(scope.role, "sites.create");

  return (
    <>
      <PageHeader title="Sites" lead="The places that your utility accounts serve." />
      {created && (
        <div className="mb-6">
          <FocusOnArrival>
            <Notice tone="note">
              “<bdi>{created}</bdi>” is created.
            </Notice>
          </FocusOnArrival>
        </div>
      )}
      <div className="grid items-start gap-x-14 gap-y-10 md:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          {list.total === 0 ? (
            <EmptyState drawing={<SiteDrawing />} title="No sites yet">
              {canCreate
                ? "Create your first site; then utility accounts can be connected to it."
                : "An owner or an administrator of your company can create sites."}
            </EmptyState>
          ) : (
            <SitesTable rows={list.rows} canConnect={can(scope.role, "links.create")} />
          )}
          <Pagination page={list.page} pages={list.pages} href={(page) => paths.sites({ page })} />
        </div>
        {canCreate && (
          <section aria-labelledby="new-site" className="rounded-lg border border-hairline bg-sheet p-5">
            <h2 id="new-site" className="mb-4 text-16">
              New site
            </h2>
            <SiteForm action={addSite} />
          </section>
        )}
      </div>
    </>
  );
}
