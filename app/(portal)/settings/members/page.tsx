import type { Metadata } from "next";
import Link from "next/link";
import { getMessages, getTranslations } from "next-intl/server";
import { InviteForm } from "@/components/invites/invite-form";
import { InvitesTable } from "@/components/invites/invites-table";
import { MembersTable } from "@/components/members/members-table";
import { LiveRefresh } from "@/components/shell/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { companyVersion } from "@/lib/companies/queries";
import { listInvites } from "@/lib/invites/queries";
import { keptInput } from "@/lib/kept-input/form";
import { canSendMail } from "@/lib/mail/deliver";
import { listMembers } from "@/lib/members/queries";
import { manageableRoles } from "@/lib/members/roles";
import { paths } from "@/lib/paths";
import { pageNumber, type SearchParams } from "@/lib/search-params";
import { invite, revoke, sendAgain } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("members"))("title") };
}

export default async function MembersPage({ searchParams }: { searchParams: SearchParams }) {
  const { scope, companyName } = await requireViewer();
  const page = pageNumber((await searchParams).page);
  const [members, invites, version, kept, t, role, messages] = await Promise.all([
    listMembers(scope, page),
    listInvites(scope),
    companyVersion(scope),
    keptInput("invite"),
    getTranslations("members"),
    getTranslations("roles"),
    getMessages(),
  ]);
  const manageable = manageableRoles(scope.role);
  return (
    <>
      <LiveRefresh version={version} stream={paths.live(false)} />
      <PageHeader
        title={t("title")}
        lead={t.rich("lead", {
          company: companyName,
          count: members.total,
          name: (name) => <bdi>{name}</bdi>,
          roles: (words) => (
            <Link href={paths.roles()} className="text-link">
              {words}
            </Link>
          ),
        })}
      />
      {manageable.length > 0 && (
        <section aria-labelledby="invite" className="mb-10 rounded-lg border border-hairline bg-sheet p-5">
          <h2 id="invite" className="mb-1 text-16">
            {t("invite")}
          </h2>
          <p className="mb-4 text-ink-soft">{t(canSendMail() ? "inviteByMail" : "inviteByHand")}</p>
          <InviteForm
            action={invite}
            initial={kept}
            roles={manageable.map((one) => ({ role: one, name: role(one) })).reverse()}
            words={messages.invites.form}
            linkWords={messages.invites.link}
            copyWords={messages.frame.copy}
          />
        </section>
      )}
      {invites.length > 0 && (
        <div className="mb-12">
          <Section title={t("open")}>
            <InvitesTable
              rows={invites}
              viewerRole={scope.role}
              isMailed={canSendMail()}
              renew={sendAgain}
              revoke={revoke}
            />
          </Section>
        </div>
      )}
      <MembersTable rows={members.rows} viewer={scope} />
      <Pagination page={members.page} pages={members.pages} href={paths.members} />
    </>
  );
}
