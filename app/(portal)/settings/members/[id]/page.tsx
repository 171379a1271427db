import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getMessages, getTranslations } from "next-intl/server";
import { cache, type ReactNode } from "react";
import { RoleForm } from "@/components/members/role-form";
import { RoleName } from "@/components/shell/role-name";
import { ActionForm } from "@/components/ui/action-form";
import { BackLink } from "@/components/ui/back-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireViewer } from "@/lib/auth/gate";
import { findMember } from "@/lib/members/queries";
import { manageableRoles } from "@/lib/members/roles";
import { paths } from "@/lib/paths";
import { leave, remove, saveRole } from "./actions";

type Props = { params: Promise<{ id: string }> };

/** Asked once, for the title and for the page. */
const find = cache(async (id: string) => findMember((await requireViewer()).scope, id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const member = await find((await params).id);
  return { title: member?.user.name ?? (await getTranslations("notFound"))("title") };
}

export default async function MemberPage({ params }: Props) {
  const { scope, companyName } = await requireViewer();
  const member = await find((await params).id);
  if (!member) notFound();
  const [t, role, note, messages] = await Promise.all([
    getTranslations("member"),
    getTranslations("roles"),
    getTranslations("roleNotes"),
    getMessages(),
  ]);
  const isViewer = member.userId === scope.userId;
  const manageable = manageableRoles(scope.role);
  const mayManage = manageable.includes(member.role);
  const { name, email } = member.user;
  const bdi = (words: ReactNode) => <bdi>{words}</bdi>;
  return (
    <>
      <PageHeader
        before={<BackLink href={paths.members()}>{t("back")}</BackLink>}
        title={<bdi>{name}</bdi>}
        lead={t.rich("lead", { email, role: () => <RoleName role={member.role} />, bdi })}
      />
      <div className="grid max-w-[560px] gap-12">
        {mayManage && (
          <Section title={t("role")}>
            <RoleForm
              action={saveRole}
              userId={member.userId}
              current={member.role}
              choices={manageable.map((one) => ({ role: one, name: role(one), note: note(one) }))}
              words={messages.member.roleForm}
            />
          </Section>
        )}
        {isViewer ? (
          <Section title={t("leave.title")}>
            <p className="mb-4 text-ink-soft">{t.rich("leave.text", { company: companyName, bdi })}</p>
            <ActionForm
              action={leave}
              look="danger"
              submit={t("leave.submit")}
              pending={t("leave.pending")}
            />
          </Section>
        ) : mayManage ? (
          <Section title={t("remove.title")}>
            <p className="mb-4 text-ink-soft">{t.rich("remove.text", { name, company: companyName, bdi })}</p>
            <ActionForm
              action={remove}
              look="danger"
              fields={{ userId: member.userId }}
              submit={t("remove.submit")}
              pending={t("remove.pending")}
            />
          </Section>
        ) : (
          <p className="text-ink-soft">{t("mayNot")}</p>
        )}
      </div>
    </>
  );
}
