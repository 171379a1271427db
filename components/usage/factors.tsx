import { useFormatter, useTranslations } from "next-intl";
import type { Panel } from "@/lib/usage/panels";
import { conversionOf, sources, unitLabel } from "@/lib/usage/units";

/** Every factor by which an amount was converted, with its source. */
export function Factors({ panels }: { panels: Panel[] }) {
  const [t, format] = [useTranslations("usage"), useFormatter()];
  const used = new Set(
    panels.flatMap(({ unit, billedUnits }) => billedUnits.filter((billed) => billed !== unit)),
  );
  const factors = [...used].sort().flatMap((unit) => {
    const conversion = conversionOf(unit);
    return conversion ? [{ unit, ...conversion }] : [];
  });
  if (factors.length === 0) return null;
  return (
    <section aria-labelledby="factors" className="text-13 text-ink-soft">
      <h2 id="factors" className="mb-1 text-13">
        {t("factors")}
      </h2>
      <ul className="grid gap-0.5">
        {factors.map(({ unit, to, factor, source }) => (
          <li key={unit}>
            <span data-number>
              {t("factor", {
                unit: unitLabel(unit),
                factor: format.number(factor, { maximumSignificantDigits: 8 }),
                to: unitLabel(to),
              })}
            </span>{" "}
            <cite className="text-ink-faint not-italic">({sources[source]})</cite>
          </li>
        ))}
      </ul>
    </section>
  );
}
