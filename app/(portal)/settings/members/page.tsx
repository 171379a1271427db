import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { MembersTable } from "@/components/members/members-table";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { requireViewer } from "@/lib/auth/gate";
import { listMembers } from "@/lib/members/queries";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

export default async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope, companyName } = await requireViewer();
  const [members, t] = await Promise.all([
    listMembers(scope, pageNumber((await searchParams).page)),
    getTranslations("members"),
  ]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t.rich("lead", {
          company: companyName,
          count: members.total,
          name: (name) => <bdi>{name}</bdi>,
          roles: (words) => (
            <Link href={paths.roles()} className="text-accent-ink underline underline-offset-2">
              {words}
            </Link>
          ),
        })}
      />
      <MembersTable rows={members.rows} viewer={scope} />
      <Pagination page={members.page} pages={members.pages} href={paths.members} />
    </>
  );
}
