import { useMessages, useTranslations } from "next-intl";
import { RenewForm } from "@/components/invites/renew-form";
import { RoleName } from "@/components/shell/role-name";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableHead } from "@/components/ui/table-head";
import type { ListedInvite } from "@/lib/invites/queries";
import type { InviteState } from "@/lib/invites/state";
import { manageableRoles } from "@/lib/members/roles";

type Props = {
  rows: ListedInvite[];
  /** Of the one who looks: what their role may not give, they can neither send again nor take back. */
  viewerRole: string;
  isMailed: boolean;
  renew: (state: InviteState, form: FormData) => Promise<InviteState>;
  revoke: (form: FormData) => Promise<void>;
};

/** The invitations that wait for an answer. */
export function InvitesTable({ rows, viewerRole, isMailed, renew, revoke }: Props) {
  const t = useTranslations("invites");
  const messages = useMessages();
  const manageable = manageableRoles(viewerRole);
  return (
    <table aria-label={t("title")} className="cards w-full">
      <TableHead columns={[t("email"), t("role"), t("invited"), t("expires")]} action={t("action")} />
      <tbody>
        {rows.map((invite) => (
          <tr key={invite.id}>
            <th scope="row" className="wrap-anywhere">
              <bdi className="font-medium">{invite.email}</bdi>
            </th>
            <td data-label={t("role")}>
              <span>
                <RoleName role={invite.role} />
              </span>
            </td>
            <td data-label={t("invited")}>
              <span>
                <RelativeTime at={invite.createdAt} />
                {invite.invitedBy && (
                  <span className="block text-12 wrap-anywhere text-ink-soft">
                    <bdi>{invite.invitedBy.name}</bdi>
                  </span>
                )}
              </span>
            </td>
            <td data-label={t("expires")} className="whitespace-nowrap">
              {invite.isExpired ? (
                <span className="text-act">{t("expired")}</span>
              ) : (
                <RelativeTime at={invite.expiresAt} />
              )}
            </td>
            <td>
              {manageable.includes(invite.role) && (
                <RenewForm
                  renew={renew}
                  revoke={revoke}
                  id={invite.id}
                  email={invite.email}
                  words={messages.invites.actions}
                  again={t(isMailed ? "again" : "newLink")}
                  linkWords={messages.invites.link}
                  copyWords={messages.frame.copy}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
