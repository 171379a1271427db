import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { checkForBills } from "@/app/(portal)/bill-actions";
import { ConnectionActivity } from "@/components/activity/connection-activity";
import { ConnectionAccounts } from "@/components/connections/connection-accounts";
import { ConnectionFacts } from "@/components/connections/connection-facts";
import { ConnectionSites } from "@/components/connections/connection-sites";
import { RepairLinks } from "@/components/connections/repair-links";
import { StatusHistory } from "@/components/connections/status-history";
import { StatusPanel } from "@/components/connections/status-panel";
import { StatusHeadline } from "@/components/connections/status-words";
import { BillsSection } from "@/components/documents/bills-section";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { BackLink } from "@/components/ui/back-link";
import { Monogram } from "@/components/ui/monogram";
import { PageHeader } from "@/components/ui/page-header";
import { Still } from "@/components/ui/still";
import { RecentUsage } from "@/components/usage/usage-chart";
import { listConnectionActivity } from "@/lib/audit/queries";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { getConnection } from "@/lib/connections/queries";
import { statusFacts } from "@/lib/connections/status";
import { listBills } from "@/lib/documents/queries";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";
import { findSyncState } from "@/lib/sync/queries";
import { getRecentUsage } from "@/lib/usage/overview";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

/** Asked once, for the title and for the page. */
const findConnection = cache(async (id: string) => getConnection((await requireViewer()).scope, id));

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const connection = await findConnection((await params).id);
  return { title: connection?.providerName ?? (await getTranslations("notFound"))("title") };
}

export default async function ConnectionPage({ params, searchParams }: Props) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const page = pageNumber((await searchParams).bills);
  const [connection, usage, version, bills, sync, activity, t] = await Promise.all([
    findConnection(id),
    getRecentUsage(scope, { connectionId: id }, new Date()),
    companyVersion(scope),
    listBills(scope, { connectionId: id, page }),
    findSyncState(scope),
    listConnectionActivity(scope, id),
    getTranslations("connection"),
  ]);
  if (!connection) notFound();
  const { remedy } = statusFacts(connection.status);

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        before={<BackLink href={paths.dashboard()}>{t("back")}</BackLink>}
        title={
          <span className="flex items-center gap-3.5">
            <Monogram name={connection.providerName} size="size-10 text-14" />
            <bdi className="min-w-0">{connection.providerName}</bdi>
          </span>
        }
        lead={<StatusHeadline status={connection.status} provider={connection.providerName} />}
        action={can(scope.role, "links.create") && <RepairLinks id={id} urgent={remedy !== null} />}
      />
      <Still>
        <StatusPanel connection={connection} />
      </Still>
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 content-start gap-10">
          <Still>
            <ConnectionAccounts accounts={connection.accounts} />
          </Still>
          <Still>
            <ConnectionSites sites={connection.sites.map(({ site }) => site)} />
          </Still>
          <Still>
            <ConnectionFacts connection={connection} />
          </Still>
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <StatusHistory changes={connection.statusChanges} />
          <ConnectionActivity id={id} events={activity} />
        </div>
      </div>
      <div className="mt-10 grid gap-10">
        <Still>
          <RecentUsage panels={usage} />
        </Still>
        <BillsSection
          bills={bills}
          sync={sync}
          check={checkForBills}
          href={(page) => paths.connectionBills(id, page)}
        />
      </div>
    </>
  );
}
