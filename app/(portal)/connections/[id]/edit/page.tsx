import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { sendToComputer } from "@/app/(portal)/connect/hand-over";
import { StatusBadge } from "@/components/connections/status-badge";
import { NextStep } from "@/components/connections/status-words";
import { ConnectFrame } from "@/components/links/connect-frame";
import { MayNotConnect } from "@/components/links/may-not-connect";
import { SendToComputer } from "@/components/links/send-to-computer";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { BackLink } from "@/components/ui/back-link";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { explain } from "@/lib/action-result";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import type { Viewer } from "@/lib/auth/queries";
import { companyVersion } from "@/lib/companies/queries";
import { getConnection } from "@/lib/connections/queries";
import { openEditLink } from "@/lib/links/commands";
import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("edit"))("title") };
}

export default async function EditConnectionPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { scope } = viewer;
  const { id } = await params;
  const [connection, version, t] = await Promise.all([
    getConnection(scope, id),
    companyVersion(scope),
    getTranslations("edit"),
  ]);
  if (!connection) notFound();
  if (!can(scope.role, "links.create")) return <MayNotConnect />;

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(true)} />
      <PageHeader
        before={<BackLink href={paths.connection(id)}>{connection.providerName}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <p role="status" data-still="" className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1">
        <StatusBadge status={connection.status} />
        <span className="text-ink-soft">
          <NextStep status={connection.status} />
        </span>
      </p>
      <EditFrame viewer={viewer} id={id} />
    </>
  );
}

async function EditFrame({ viewer: { scope, email }, id }: { viewer: Viewer; id: string }) {
  const t = await getTranslations("edit");
  const link = await openEditLink(scope, id).catch(explain);
  if ("url" in link) {
    return (
      <ConnectFrame
        title={t("title")}
        url={link.url}
        here={publicUrl(paths.connectionEdit(id))}
        send={<SendToComputer page={{ kind: "connection", id }} email={email} action={sendToComputer} />}
      />
    );
  }
  const sentence = await getTranslations("errors");
  return (
    <Notice tone="fail" role="alert">
      <p>{sentence(link.said.key, link.said.values)}</p>
      <p className="mt-1 text-ink-soft">{t("kept")}</p>
      <ButtonLink
        look="secondary"
        href={paths.connectionEdit(id)}
        prefetch={false}
        className="mt-3 no-underline!"
      >
        {t("tryAgain")}
      </ButtonLink>
    </Notice>
  );
}
