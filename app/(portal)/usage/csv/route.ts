import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/gate";
import { csvFile } from "@/lib/csv";
import { usageRows } from "@/lib/usage/csv";
import { usageFilter } from "@/lib/usage/filter";

/** The months of the filter as a file: a row for each month, utility type, unit or currency, and site. */
export async function GET(request: NextRequest): Promise<Response> {
  const { scope } = await requireViewer();
  const today = new Date();
  const filter = usageFilter(Object.fromEntries(request.nextUrl.searchParams), today);
  const t = await getTranslations("usage.csv");
  const header = [
    t("month"),
    t("utilityType"),
    t("site"),
    filter.measure === "usage" ? t("usage") : t("cost"),
    filter.measure === "usage" ? t("unit") : t("currency"),
    t("estimated"),
  ];
  const owners = { none: t("noSite"), several: t("severalSites"), others: "" };
  const name = `${filter.measure}-${filter.from}-${filter.to}`;
  return csvFile(name, header, usageRows(scope, filter, owners));
}
