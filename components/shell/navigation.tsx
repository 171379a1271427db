import { Building2, ChartNoAxesColumn, LayoutList, Link2, Plug } from "lucide-react";
import { useTranslations } from "next-intl";
import { NavLink } from "@/components/shell/nav-link";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";

/**
 * `key` is what leads there after a `g` (components/shell/shortcut-keys.tsx), `under` how the addresses begin of what is
 * opened from there.
 */
const entries = [
  { href: paths.dashboard(), under: paths.connection(""), label: "dashboard", key: "d", Icon: LayoutList },
  { href: paths.connect(), under: `${paths.connect()}/`, label: "connect", key: "c", Icon: Plug },
  { href: paths.links(), under: `${paths.links()}/`, label: "links", key: "l", Icon: Link2 },
  { href: paths.sites(), under: `${paths.sites()}/`, label: "sites", key: "s", Icon: Building2 },
  { href: paths.usage(), under: `${paths.usage()}/`, label: "usage", key: "u", Icon: ChartNoAxesColumn },
] as const;

/** The main pages of a role: none that it could only be turned away from. */
export function mainPages(role: string) {
  return entries.filter(({ href }) => href !== paths.connect() || can(role, "links.create"));
}

/** The ways to the main pages. */
export function Navigation({ role }: { role: string }) {
  const t = useTranslations("shell");
  return (
    <nav aria-label={t("main")} className="shell-nav">
      {mainPages(role).map(({ href, under, label, key, Icon }) => (
        <NavLink key={href} href={href} under={under} shortcut={key}>
          <Icon aria-hidden className="size-4" />
          {t(label)}
        </NavLink>
      ))}
    </nav>
  );
}
