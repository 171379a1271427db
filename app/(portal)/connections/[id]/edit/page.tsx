import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NextStep } from "@/components/connections/next-step";
import { StatusBadge } from "@/components/connections/status-badge";
import { ConnectFrame } from "@/components/links/connect-frame";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { explain } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { companyVersion } from "@/lib/companies/queries";
import { getConnection } from "@/lib/connections/queries";
import { openEditLink } from "@/lib/links/commands";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Edit connection" };

export default async function EditConnectionPage({ params }: { params: Promise<{ id: string }> }) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const [connection, version] = await Promise.all([getConnection(scope, id), companyVersion(scope)]);
  if (!connection) notFound();
  if (!can(scope.role, "links.create")) return <MayNotConnect />;

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(true)} />
      <PageHeader
        before={<BackLink href={paths.connection(id)}>{connection.providerName}</BackLink>}
        title="Edit connection"
        lead="Update the login, verify it again, or change the sites. What you type goes to Nectar, never through this portal."
      />
      <p role="status" className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge status={connection.status} />
        <span className="text-ink-soft">
          <NextStep status={connection.status} />
        </span>
      </p>
      <EditFrame scope={scope} id={id} />
    </>
  );
}

async function EditFrame({ scope, id }: { scope: Scope; id: string }) {
  const link = await openEditLink(scope, id).catch(explain);
  if ("url" in link) return <ConnectFrame title="Edit connection" url={link.url} />;
  return (
    <Notice tone="fail" role="alert">
      <p>{link.message}</p>
      <p className="mt-1 text-ink-soft">The connection and its data are as they were.</p>
      <ButtonLink
        look="secondary"
        href={paths.connectionEdit(id)}
        prefetch={false}
        className="mt-3 no-underline!"
      >
        Try again
      </ButtonLink>
    </Notice>
  );
}
