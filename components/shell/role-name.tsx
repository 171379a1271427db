import { useTranslations } from "next-intl";
import { roles } from "@/lib/members/roles";

/** What somebody is in their company. */
export function RoleName({ role }: { role: string }) {
  const t = useTranslations("roles");
  return t(roles.find((known) => known === role) ?? "none");
}
