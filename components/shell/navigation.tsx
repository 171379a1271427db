import { Building2, LayoutList, Plug } from "lucide-react";
import { NavLink } from "@/components/shell/nav-link";
import { paths } from "@/lib/paths";

const entries = [
  { href: paths.dashboard(), label: "Dashboard", Icon: LayoutList },
  { href: paths.connect(), label: "Connect", Icon: Plug },
  { href: paths.sites(), label: "Sites", Icon: Building2 },
];

export function Navigation() {
  return (
    <nav aria-label="Main" className="shell-nav">
      {entries.map(({ href, label, Icon }) => (
        <NavLink key={href} href={href}>
          <Icon aria-hidden className="size-4" />
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
