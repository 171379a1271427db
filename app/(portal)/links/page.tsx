import { Download } from "lucide-react";
import type { Metadata } from "next";
import { after } from "next/server";
import { getTranslations } from "next-intl/server";
import { LinkFilters } from "@/components/links/link-filters";
import { LinksTable } from "@/components/links/links-table";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ButtonLink, FileButton } from "@/components/ui/button";
import { LinkDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { NothingHere } from "@/components/ui/nothing-here";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Still } from "@/components/ui/still";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { linkFilter } from "@/lib/links/list/filter";
import { listLinkMakers, listLinks } from "@/lib/links/list/queries";
import { refreshLinkStates } from "@/lib/links/states/commands";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("links"))("title") };
}

export default async function LinksPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const query = await searchParams;
  const filter = linkFilter(query);
  const { search: q, ...others } = filter;
  const asked = { ...others, q };
  const [list, people, version, t] = await Promise.all([
    listLinks(scope, filter, pageNumber(query.page)),
    listLinkMakers(scope),
    companyVersion(scope),
    getTranslations("links"),
  ]);
  const isFiltered = Object.values(filter).some(Boolean);
  const mayShare = can(scope.role, "links.create");
  const newLink = mayShare && <ButtonLink href={paths.newShareLink()}>{t("new")}</ButtonLink>;
  // The page does not wait for Nectar: what it says comes with the next refresh.
  after(() =>
    refreshLinkStates(
      scope,
      list.rows.map(({ id }) => id),
    ),
  );

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader title={t("title")} lead={t("lead")} action={newLink} />
      {(list.total > 0 || isFiltered) && (
        <div className="mb-4 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
          <LinkFilters filter={filter} people={people} />
          <FileButton href={paths.linksCsv(asked)}>
            <Download aria-hidden /> {t("csv")}
          </FileButton>
        </div>
      )}
      {list.total > 0 ? (
        <Still>
          <LinksTable key={paths.links({ ...asked, page: list.page })} rows={list.rows} />
        </Still>
      ) : isFiltered ? (
        <NothingHere title={t("nothingTitle")} all={{ href: paths.links(), label: t("showAll") }}>
          {t("nothing")}
        </NothingHere>
      ) : (
        <EmptyState drawing={<LinkDrawing />} title={t("emptyTitle")} action={newLink}>
          {t("empty")}
        </EmptyState>
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => paths.links({ ...asked, page })} />
    </>
  );
}
