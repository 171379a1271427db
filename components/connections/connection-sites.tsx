import Link from "next/link";
import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

/** The sites that the connection serves. */
export function ConnectionSites({ sites }: { sites: { id: string; name: string; address: string }[] }) {
  const t = useTranslations("connection");
  return (
    <Section title={t("sites")}>
      {sites.length === 0 ? (
        <p className="text-ink-soft">{t("noSites")}</p>
      ) : (
        <ul className="lines">
          {sites.map((site) => (
            <li key={site.id}>
              <Link
                href={paths.site(site.id)}
                prefetch={false}
                className="font-medium underline-offset-2 hover:underline"
              >
                <bdi>{site.name}</bdi>
              </Link>
              {site.address && <span className="block text-13 text-ink-soft">{site.address}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
