import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SiteUploadForm } from "@/components/sites/import/upload-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";
import { first, pageNumber, type SearchParams } from "@/lib/search-params";
import { isFileFault } from "@/lib/sites/import/faults";
import { MAX_ROWS } from "@/lib/sites/import/limits";
import { listSiteImports } from "@/lib/sites/import/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("siteImport"))("title") };
}

export default async function SiteImportPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope } = await requireViewer();
  if (!can(scope.role, "sites.create")) notFound();
  const [query, imports, t, fault] = await Promise.all([
    searchParams,
    listSiteImports(scope),
    getTranslations("siteImport"),
    getTranslations("importFile"),
  ]);
  const said = first(query.fault) ?? "";
  const values = { line: pageNumber(query.line), maximum: MAX_ROWS };

  return (
    <>
      <PageHeader
        before={<BackLink href={paths.sites()}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead")}
      />
      <SiteUploadForm fault={isFileFault(said) ? fault(said, values) : null} />
      <div className="mt-12 grid gap-10">
        <Section title={t("howTitle")}>
          <div className="grid max-w-prose gap-2">
            <p>{t("howColumns")}</p>
            <p>{t("howEncoding")}</p>
            <p>{t("howWhole")}</p>
            <p>
              <a href={paths.siteImportTemplate()} download className="text-link">
                {t("template")}
              </a>
            </p>
          </div>
        </Section>
        {imports.length > 0 && (
          <Section title={t("last")}>
            <ul className="lines">
              {imports.map(({ id, fileName, state, createdAt }) => (
                <li key={id}>
                  <Link
                    href={paths.siteImportRun(id)}
                    prefetch={false}
                    className="font-medium underline-offset-2 hover:underline"
                  >
                    <bdi>{fileName}</bdi>
                  </Link>
                  <span className="block text-13 text-ink-soft">
                    {t(`states.${state}`)} · <RelativeTime at={createdAt} />
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </>
  );
}
