import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { saveSite } from "@/app/(portal)/sites/[id]/actions";
import { SiteForm } from "@/components/sites/site-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { keptInput } from "@/lib/kept-input/form";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/sites/queries";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("site"))("editTitle") };
}

export default async function EditSitePage({ params }: Props) {
  const { scope } = await requireViewer();
  const { id } = await params;
  const [site, kept, t, { site: words, sites }] = await Promise.all([
    getSite(scope, id),
    keptInput(`site ${id}`),
    getTranslations("site"),
    getMessages(),
  ]);
  if (!site || !can(scope.role, "sites.edit")) notFound();
  const { name, address, externalId, version } = site;

  return (
    <>
      <PageHeader
        before={
          <BackLink href={paths.site(id)}>
            <bdi>{name}</bdi>
          </BackLink>
        }
        title={t("editTitle")}
        lead={t("editLead")}
      />
      <div className="max-w-[440px]">
        <SiteForm
          action={saveSite}
          initial={kept}
          site={{ id, version, name, address, externalId }}
          words={{ ...sites.form, ...words.editForm }}
        />
      </div>
    </>
  );
}
