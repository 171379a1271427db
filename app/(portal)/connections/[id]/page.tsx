import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { checkForBills } from "@/app/(portal)/bill-actions";
import { ConnectionAccounts } from "@/components/connections/connection-accounts";
import { ConnectionFacts } from "@/components/connections/connection-facts";
import { ConnectionSites } from "@/components/connections/connection-sites";
import { RepairLinks } from "@/components/connections/repair-links";
import { StatusBadge } from "@/components/connections/status-badge";
import { StatusHistory } from "@/components/connections/status-history";
import { NextStep, StatusHeadline } from "@/components/connections/status-words";
import { BillsSection } from "@/components/documents/bills-section";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { BackLink } from "@/components/ui/back-link";
import { Monogram } from "@/components/ui/monogram";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { getConnection } from "@/lib/connections/queries";
import { statusFacts } from "@/lib/connections/status";
import { listBills } from "@/lib/documents/queries";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";
import { findSyncState } from "@/lib/sync/queries";

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
  const [connection, version, bills, sync, t] = await Promise.all([
    findConnection(id),
    companyVersion(scope),
    listBills(scope, { connectionId: id, page }),
    findSyncState(scope),
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
      <section
        aria-label={t("status")}
        role="status"
        className="mb-10 rounded-lg border border-hairline bg-sheet px-5 py-4"
      >
        <StatusBadge status={connection.status} />
        <p className="mt-2 max-w-prose">
          <NextStep status={connection.status} />
        </p>
        {connection.statusErrorDetail && (
          <p className="mt-1 max-w-prose break-words text-ink-soft">
            {t("nectarSays", { detail: connection.statusErrorDetail })}
          </p>
        )}
      </section>
      <div className="grid grid-cols-1 gap-x-14 gap-y-10 md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 content-start gap-10">
          <ConnectionFacts connection={connection} />
          <ConnectionAccounts accounts={connection.accounts} />
          <ConnectionSites sites={connection.sites.map(({ site }) => site)} />
        </div>
        <StatusHistory changes={connection.statusChanges} />
      </div>
      <div className="mt-10">
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
