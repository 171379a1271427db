import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/gate";
import { connectionFilter } from "@/lib/connections/list/filter";
import { everyConnection } from "@/lib/connections/list/queries";
import { isKnownStatus } from "@/lib/connections/status";
import { type Cell, csvFile } from "@/lib/csv";
import { typeName } from "@/lib/nectar/utility-types";
import { sentenceCase } from "@/lib/sentence-case";

/** The connections that fit the filter, on all pages and in the order of the list, to download. */
export async function GET(request: NextRequest): Promise<Response> {
  const { scope } = await requireViewer();
  const [t, column, status, sayType] = await Promise.all([
    getTranslations("dashboard"),
    getTranslations("connections.columns"),
    getTranslations("status"),
    getTranslations("utilityTypes"),
  ]);
  const filter = connectionFilter(Object.fromEntries(request.nextUrl.searchParams));
  const connections = await everyConnection(scope, filter);

  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const row of connections) {
      yield [
        row.providerName,
        row.username,
        row.accounts.map(({ accountNumber }) => accountNumber).join("; "),
        row.sites.map(({ site }) => site.name).join("; "),
        row.utilityTypes.map((type) => typeName(sayType, type)).join("; "),
        isKnownStatus(row.status) ? status(`${row.status}.label`) : sentenceCase(row.status),
        row.statusSince?.toISOString().slice(0, 10) ?? null,
        row.lastBillDate?.toISOString().slice(0, 10) ?? null,
        row.changedAt.toISOString(),
      ];
    }
  }

  const header = [
    column("provider"),
    column("username"),
    column("accounts"),
    column("sites"),
    column("utilityTypes"),
    column("status"),
    column("statusSince"),
    column("lastBill"),
    column("lastChange"),
  ];
  return csvFile(t("fileName"), header, rows());
}
