import { useFormatter, useTranslations } from "next-intl";
import type { ListedLink } from "@/lib/links/list/queries";

/** What a link is for: the connection, or the sites of a new one. */
export function useLinkAbout() {
  const t = useTranslations("links");
  const format = useFormatter();
  return ({ kind, provider, sites }: ListedLink): string => {
    if (kind === "EDIT") return provider ?? t("connectionGone");
    if (sites.length === 0) return t("anySite");
    const [one = "", ...others] = sites;
    return others.length > 2 ? t("sitesAndMore", { site: one, count: others.length }) : format.list(sites);
  };
}
