import type { Metadata } from "next";
import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { NameForm } from "@/components/profile/name-form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { keptInput } from "@/lib/kept-input/form";
import { listOwners } from "@/lib/members/queries";
import { paths } from "@/lib/paths";
import { saveCompanyName } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("company"))("title") };
}

export default async function CompanyPage() {
  const { scope, companyName } = await requireViewer();
  const [owners, kept, t, messages] = await Promise.all([
    listOwners(scope),
    keptInput("company"),
    getTranslations("company"),
    getMessages(),
  ]);
  const mayEdit = can(scope.role, "company.edit");
  return (
    <>
      <PageHeader title={<bdi>{companyName}</bdi>} lead={t("lead")} />
      <div className="grid max-w-[560px] gap-12">
        {mayEdit && (
          <Section title={t("name")}>
            <NameForm
              action={saveCompanyName}
              initial={kept}
              name={companyName}
              autoComplete="organization"
              words={messages.company.form}
            />
            <p className="mt-6 text-ink-soft">
              {t.rich("look", {
                link: (words) => (
                  <Link href={paths.branding()} className="text-link">
                    {words}
                  </Link>
                ),
              })}
            </p>
          </Section>
        )}
        <Section title={t("owners")}>
          <ul className="grid gap-2">
            {owners.map(({ userId, user }) => (
              <li key={userId} className="wrap-anywhere">
                <bdi className="font-medium">{user.name}</bdi>{" "}
                <bdi className="text-ink-soft">{user.email}</bdi>
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </>
  );
}
