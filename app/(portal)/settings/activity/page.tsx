import { Download } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActivityFilters } from "@/components/activity/activity-filters";
import { ActivityTable } from "@/components/activity/activity-table";
import { MayNot } from "@/components/shell/may-not";
import { FileButton } from "@/components/ui/button";
import { NothingHere } from "@/components/ui/nothing-here";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { activityQuery } from "@/lib/audit/filter";
import { listActivity, listActivityPeople } from "@/lib/audit/queries";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { goToCleanAddress, type SearchParams } from "@/lib/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("activity"))("title") };
}

export default async function ActivityPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  const t = await getTranslations("activity");
  if (!can(scope.role, "activity.read")) {
    return (
      <MayNot title={t("title")} lead={t("lead")}>
        {t("mayNot")}
      </MayNot>
    );
  }
  const query = await searchParams;
  const filter = activityQuery(query);
  goToCleanAddress(query, paths.activity(filter));
  const [list, people] = await Promise.all([listActivity(scope, filter), listActivityPeople(scope)]);

  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        action={
          <FileButton href={paths.activityCsv(filter)}>
            <Download aria-hidden /> {t("file")}
          </FileButton>
        }
      />
      <div className="mb-4 grid gap-3">
        <ActivityFilters filter={filter} people={people} />
      </div>
      {list.total > 0 ? (
        <ActivityTable rows={list.rows} />
      ) : (
        <NothingHere title={t("nothingTitle")} all={{ href: paths.activity(), label: t("showAll") }}>
          {t("nothing")}
        </NothingHere>
      )}
      <Pagination page={list.page} pages={list.pages} href={(page) => paths.activity({ ...filter, page })} />
    </>
  );
}
