import { CircleAlert, CircleCheck, CircleDashed, Clock } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTypeName } from "@/components/sites/type-name";
import { hidden } from "@/components/ui/hidden";
import { paths } from "@/lib/paths";
import type { Covered } from "@/lib/sites/coverage";

const looks = {
  failing: { className: "text-act hover:bg-act-soft", Icon: CircleAlert },
  waiting: { className: "text-wait hover:bg-wait-soft", Icon: Clock },
  connected: { className: "text-well hover:bg-well-soft", Icon: CircleCheck },
  missing: { className: "text-ink-faint hover:bg-sunken hover:text-ink", Icon: CircleDashed },
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
  const { className, Icon } = looks[covered?.state ?? "missing"];
  const box = `-ml-2 inline-flex min-h-8 items-center gap-1.5 rounded px-2 text-13 font-medium whitespace-nowrap ${className}`;
  const particulars = { type: typeName(type), site: site.name, hidden };
  if (covered) {
    return (
      <Link href={paths.connection(covered.connectionId)} prefetch={false} className={box}>
        <Icon aria-hidden className="size-4 shrink-0" />
        <span>{t.rich(covered.state, { ...particulars, provider: covered.providerName })}</span>
      </Link>
    );
  }
  if (!canConnect) {
    return (
      <span className="inline-flex min-h-8 items-center gap-1.5 text-13 text-ink-faint">
        <Icon aria-hidden className="size-4 shrink-0" />
        {t("missingOnly")}
      </span>
    );
  }
  return (
    <Link href={paths.connect({ site: site.id, type })} prefetch={false} className={box}>
      <Icon aria-hidden className="size-4 shrink-0" />
      <span>{t.rich("missing", particulars)}</span>
    </Link>
  );
}
