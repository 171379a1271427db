import { type Messages, useTranslations } from "next-intl";
import { TabLink } from "@/components/shell/tab-link";
import { type Action, can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";

type Tab = { href: string; label: keyof Messages["settings"]; needs?: Action; also?: string };

const tabs: Tab[] = [
  { href: paths.profile(), label: "profile" },
  { href: paths.members(), label: "members", also: paths.roles() },
  { href: paths.company(), label: "company", needs: "company.edit" },
  { href: paths.branding(), label: "branding", needs: "company.edit" },
  { href: paths.activity(), label: "activity", needs: "activity.read" },
  { href: paths.developers(), label: "developers", needs: "developers.use" },
];

/** The ways between the pages of the settings: no way to one that a role could only be turned away from. */
export function SettingsTabs({ role }: { role: string }) {
  const t = useTranslations("settings");
  const shown = tabs.filter(({ needs }) => !needs || can(role, needs));
  return (
    <nav aria-label={t("title")} className="tabs">
      {shown.map(({ href, label, also }) => (
        <TabLink key={href} href={href} also={also}>
          {t(label)}
        </TabLink>
      ))}
    </nav>
  );
}
