import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/connections/status-badge";
import { UtilityTypes } from "@/components/connections/utility-types";
import { Monogram } from "@/components/ui/monogram";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import type { SiteDetail } from "@/lib/sites/queries";

/** The connections that serve a site. */
export function SiteConnections({ connections }: { connections: SiteDetail["connections"] }) {
  const t = useTranslations("site");
  return (
    <Section title={t("connections")}>
      {connections.length === 0 ? (
        <p className="text-ink-soft">{t("noConnections")}</p>
      ) : (
        <ul className="lines">
          {connections.map(({ connection }) => (
            <li key={connection.id} className="flex flex-wrap items-center gap-x-4 gap-y-2">
              <span className="flex min-w-0 flex-1 basis-56 items-center gap-3">
                <Monogram name={connection.providerName} />
                <span className="min-w-0">
                  <Link
                    href={paths.connection(connection.id)}
                    prefetch={false}
                    className="font-medium wrap-anywhere underline-offset-2 hover:underline"
                  >
                    <bdi>{connection.providerName}</bdi>
                  </Link>
                  <span className="block text-12 wrap-anywhere text-ink-soft">
                    <UtilityTypes types={connection.utilityTypes} none={t("typesUnknown")} />
                  </span>
                </span>
              </span>
              <StatusBadge status={connection.status} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
