import { Building2, LayoutList, Link2, Plug } from "lucide-react";
import { useTranslations } from "next-intl";
import { NavLink } from "@/components/shell/nav-link";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";

const entries = [
  { href: paths.dashboard(), label: "dashboard", Icon: LayoutList },
  { href: paths.connect(), label: "connect", Icon: Plug },
  { href: paths.links(), label: "links", Icon: Link2 },
  { href: paths.sites(), label: "sites", Icon: Building2 },
] as const;

/** The ways to the main pages: no way to one that a role could only be turned away from. */
export function Navigation({ role }: { role: string }) {
  const t = useTranslations("shell");
  const shown = entries.filter(({ href }) => href !== paths.connect() || can(role, "links.create"));
  return (
    <nav aria-label={t("main")} className="shell-nav">
      {shown.map(({ href, label, Icon }) => (
        <NavLink key={href} href={href}>
          <Icon aria-hidden className="size-4" />
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
