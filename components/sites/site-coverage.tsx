import { useTranslations } from "next-intl";
import { useTypeName } from "@/components/connections/type-name";
import { CoverageCell } from "@/components/sites/coverage-cell";
import { Section } from "@/components/ui/section";
import type { Covered } from "@/lib/sites/coverage";

/** How each utility type that the company has stands at one site. */
export function SiteCoverage({
  site,
  types,
  cells,
  canConnect,
}: {
  site: { id: string; name: string };
  types: string[];
  cells: Map<string, Covered> | undefined;
  canConnect: boolean;
}) {
  const t = useTranslations("site");
  const typeName = useTypeName();
  return (
    <Section title={t("coverage")}>
      {types.length === 0 ? (
        <p className="text-ink-soft">{t("noTypes")}</p>
      ) : (
        <dl className="grid">
          {types.map((type) => (
            <div
              key={type}
              className="flex items-center justify-between gap-4 border-b border-hairline py-1 last:border-0"
            >
              <dt>{typeName(type)}</dt>
              <dd>
                <CoverageCell site={site} type={type} covered={cells?.get(type)} canConnect={canConnect} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
