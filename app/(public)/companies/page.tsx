import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CompanyList } from "@/components/shell/company-list";
import { Flashed } from "@/components/shell/flashed";
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
    <main className="mx-auto w-full max-w-[440px] px-6 py-24">
      <h1 className="text-28">{t("title")}</h1>
      <p className="mt-1 mb-8 text-ink-soft">{t(viewer ? "lead" : "closed")}</p>
      <div className="rounded-lg border border-hairline bg-sheet p-2">
        <CompanyList companies={companies} current={viewer?.scope.companyId} action={chooseCompany} />
      </div>
      <Flashed />
    </main>
  );
}
