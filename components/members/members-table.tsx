import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoleName } from "@/components/shell/role-name";
import { hidden } from "@/components/ui/hidden";
import { Monogram } from "@/components/ui/monogram";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableHead } from "@/components/ui/table-head";
import type { Scope } from "@/lib/auth/scope";
import type { ListedMember } from "@/lib/members/queries";
import { manageableRoles } from "@/lib/members/roles";
import { paths } from "@/lib/paths";

/** Everybody of the company, with a way to manage whom the viewer may manage, themselves included. */
export function MembersTable({ rows, viewer }: { rows: ListedMember[]; viewer: Scope }) {
  const t = useTranslations("members");
  return (
    <table aria-label={t("title")} className="cards w-full">
      <TableHead columns={[t("person"), t("role"), t("joined"), t("lastSeen")]} action={t("action")} />
      <tbody>
        {rows.map((member) => (
          <tr key={member.userId}>
            <th scope="row">
              <Person member={member} isViewer={member.userId === viewer.userId} />
            </th>
            <td data-label={t("role")}>
              <span>
                <RoleName role={member.role} />
              </span>
            </td>
            <td data-label={t("joined")} className="whitespace-nowrap">
              <RelativeTime at={member.createdAt} />
            </td>
            <td data-label={t("lastSeen")} className="whitespace-nowrap">
              <RelativeTime at={member.lastUsedAt} />
            </td>
            <td className="md:text-right">
              <Manage member={member} viewer={viewer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Person({ member: { user }, isViewer }: { member: ListedMember; isViewer: boolean }) {
  const t = useTranslations("members");
  return (
    <span className="flex items-center gap-3">
      <Monogram name={user.name} />
      <span className="min-w-0">
        <span className="font-medium wrap-anywhere">
          <bdi>{user.name}</bdi>
        </span>{" "}
        {isViewer && <span className="ml-1.5 text-ink-soft">{t("you")}</span>}
        <span className="block text-12 wrap-anywhere text-ink-soft">
          <bdi>{user.email}</bdi>
        </span>
      </span>
    </span>
  );
}

function Manage({ member, viewer }: { member: ListedMember; viewer: Scope }) {
  const t = useTranslations("members");
  const isViewer = member.userId === viewer.userId;
  if (!isViewer && !manageableRoles(viewer.role).includes(member.role)) return null;
  return (
    <Link href={paths.member(member.userId)} prefetch={false} className="row-action">
      {isViewer ? t("manageSelf") : t.rich("manage", { name: member.user.name, hidden })}
    </Link>
  );
}
