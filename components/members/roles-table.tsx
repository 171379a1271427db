import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { RoleName } from "@/components/shell/role-name";
import { type Action, actions, can } from "@/lib/auth/permissions";
import { roles } from "@/lib/members/roles";

/** What each action is called: a new one has to get its words. */
const words = {
  "links.create": "linksCreate",
  "links.revoke": "linksRevoke",
  "sites.create": "sitesCreate",
  "sites.edit": "sitesEdit",
  "members.manage": "membersManage",
  "owners.manage": "ownersManage",
  "company.edit": "companyEdit",
  "activity.read": "activityRead",
  "developers.use": "developersUse",
} as const satisfies Record<Action, string>;

/** Who may do what, read from the table that decides it (lib/auth/permissions.ts). */
export function RolesTable({ viewerRole }: { viewerRole: string }) {
  const t = useTranslations("rolesPage");
  return (
    <table aria-label={t("table")} className="roles-table">
      <thead>
        <tr>
          <th scope="col">{t("action")}</th>
          {roles.map((role) => (
            <th key={role} scope="col" data-own={role === viewerRole || undefined}>
              <span>
                <RoleName role={role} />
              </span>
              {role === viewerRole && <span className="block text-12 font-normal">{t("yours")}</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row label={t("look")} allowed={() => true} viewerRole={viewerRole} />
        {actions.map((action) => (
          <Row
            key={action}
            label={t(words[action])}
            allowed={(role) => can(role, action)}
            viewerRole={viewerRole}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = { label: string; allowed: (role: string) => boolean; viewerRole: string };

function Row({ label, allowed, viewerRole }: RowProps) {
  const t = useTranslations("rolesPage");
  return (
    <tr>
      <th scope="row">{label}</th>
      {roles.map((role) => (
        <td key={role} data-own={role === viewerRole || undefined}>
          {allowed(role) ? (
            <Check aria-hidden className="mx-auto size-4 text-well" />
          ) : (
            <Minus aria-hidden className="mx-auto size-4 text-ink-faint" />
          )}
          <span className="sr-only">{t(allowed(role) ? "yes" : "no")}</span>
        </td>
      ))}
    </tr>
  );
}
