import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RolesTable } from "@/components/members/roles-table";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireViewer } from "@/lib/auth/gate";
import { roles } from "@/lib/members/roles";
import { paths } from "@/lib/paths";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("rolesPage"))("title") };
}

export default async function RolesPage() {
  const { scope } = await requireViewer();
  const [t, name, note] = await Promise.all([
    getTranslations("rolesPage"),
    getTranslations("roles"),
    getTranslations("roleNotes"),
  ]);
  return (
    <>
      <PageHeader
        before={<BackLink href={paths.members()}>{t("back")}</BackLink>}
        title={t("title")}
        lead={t("lead", { role: name(roles.find((role) => role === scope.role) ?? "none") })}
      />
      <dl className="mb-10 grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {roles.map((role) => (
          <div key={role}>
            <dt className="font-medium">{name(role)}</dt>
            <dd className="max-w-prose text-ink-soft">{note(role)}</dd>
          </div>
        ))}
      </dl>
      <RolesTable viewerRole={scope.role} />
    </>
  );
}
