import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { ImportState } from "@/components/sites/import/import-state";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { companyVersion } from "@/lib/companies/queries";
import { paths } from "@/lib/paths";
import { getSiteImport } from "@/lib/sites/import/queries";
import { giveUpImport, startImport } from "./actions";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("siteImport"))("title") };
}

export default async function SiteImportRunPage({ params }: Props) {
  const { scope } = await requireViewer();
  const [found, version, t] = await Promise.all([
    getSiteImport(scope, (await params).id),
    companyVersion(scope),
    getTranslations("siteImport"),
  ]);
  if (!found || !can(scope.role, "sites.create")) notFound();
  const { state, total, done } = found;

  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        before={<BackLink href={paths.siteImport()}>{t("title")}</BackLink>}
        title={<bdi>{found.fileName}</bdi>}
        lead={t(`leads.${state}`, { total, done })}
      />
      <ImportState found={found} start={startImport} giveUp={giveUpImport} />
    </>
  );
}
