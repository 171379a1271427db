import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/gate";
import { type Cell, csvFile } from "@/lib/csv";
import { typeName } from "@/lib/nectar/utility-types";
import { siteListQuery } from "@/lib/sites/list-query";
import { findSites } from "@/lib/sites/queries";

/** The list that the sites page shows, as a file: all its pages. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requireViewer();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [{ sites, types, coverage }, t, word, say] = await Promise.all([
    findSites(scope, siteListQuery(query)),
    getTranslations("sites"),
    getTranslations("coverage"),
    getTranslations("utilityTypes"),
  ]);
  const header = [
    t("form.name"),
    t("form.address"),
    t("form.externalId"),
    ...types.map((type) => typeName(say, type)),
  ];
  const rows = sites.map((site): Cell[] => {
    const states = types.map((type) => {
      const state = coverage.get(site.id)?.get(type)?.state ?? "missing";
      return word(`${state}Only`);
    });
    return [site.name, site.address, site.externalId, ...states];
  });
  return csvFile("sites", header, rows);
}
