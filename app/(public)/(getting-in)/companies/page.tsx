import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { GettingInHeader } from "@/components/auth/getting-in";
import { CompanyList } from "@/components/shell/company-list";
import { currentCompanies, currentViewer } from "@/lib/auth/gate";
import { paths } from "@/lib/paths";
import { chooseCompany } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("companies"))("title") };
}

/** Where somebody is led whose session is in a company that is not open to them any more. */
export default async function CompaniesPage() {
  const [companies, viewer, t] = await Promise.all([
    currentCompanies(),
    currentViewer(),
    getTranslations("companies"),
  ]);
  if (companies.length === 0) redirect(paths.signIn());
  return (
    <>
      <GettingInHeader title={t("title")}>{t(viewer ? "lead" : "closed")}</GettingInHeader>
      <div className="rounded-lg border border-hairline bg-sheet p-2">
        <CompanyList companies={companies} current={viewer?.scope.companyId} action={chooseCompany} />
      </div>
    </>
  );
}
