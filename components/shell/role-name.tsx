import { useTranslations } from "next-intl";

const roles = ["OWNER", "ADMIN", "MEMBER", "VIEWER"] as const;

/** What somebody is in their company. */
export function RoleName({ role }: { role: string }) {
  const t = useTranslations("roles");
  return t(roles.find((known) => known === role) ?? "none");
}
