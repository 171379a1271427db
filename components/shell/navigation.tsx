import { Building2, LayoutList, Plug } from "lucide-react";
import { NavLink } from "@/components/shell/nav-link";
import { can } from "@/lib/auth/permissions";
import { paths } from "@/lib/paths";

const entries = [
  { href: paths.dashboard(), label: "Dashboard", Icon: LayoutList },
  { href: paths.connect(), label: "Connect", Icon: Plug },
  { href: paths.sites(), label: "Sites", Icon: Building2 },
];

/** The ways to the main pages: no way to one that a role could only be turned away from. */
export function Navigation({ role }: { role: string }) {
  const shown = entries.filter(({ href }) => href !== paths.connect() || can(role, "links.create"));
  return (
    <nav aria-label="Main" className="shell-nav">
      {shown.map(({ href, label, Icon }) => (
        <NavLink key={href} href={href}>
          <Icon aria-hidden className="size-4" />
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
