import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTypeName } from "@/components/connections/type-name";
import { hidden } from "@/components/ui/hidden";
import { paths } from "@/lib/paths";
import type { Covered } from "@/lib/sites/coverage";

const signs = {
  failing: "sign-alert",
  waiting: "sign-clock",
  connected: "sign-check",
  missing: "sign-missing",
} as const;

/**
 * How a utility type stands at a site, in an icon and a word: the way to the connection that brings it, or to
 * connecting it. Without `canConnect` what is missing is said and no way is offered.
 */
export function CoverageCell({
  site,
  type,
  covered,
  canConnect,
}: {
  site: { id: string; name: string };
  type: string;
  covered: Covered | undefined;
  canConnect: boolean;
}) {
  const t = useTranslations("coverage");
  const typeName = useTypeName();
  const look = `sign sign-cell ${signs[covered?.state ?? "missing"]}`;
  const particulars = { type: typeName(type), site: site.name, hidden };
  if (covered) {
    return (
      <Link href={paths.connection(covered.connectionId)} prefetch={false} className={look}>
        <span>{t.rich(covered.state, { ...particulars, provider: covered.providerName })}</span>
      </Link>
    );
  }
  if (!canConnect) return <span className={look}>{t("missingOnly")}</span>;
  return (
    <Link href={paths.connect({ site: site.id, type })} prefetch={false} className={look}>
      <span>{t.rich("missing", particulars)}</span>
    </Link>
  );
}
