import { getTranslations } from "next-intl/server";
import { requireViewer } from "@/lib/auth/gate";
import { type Cell, csvFile } from "@/lib/csv";
import { linkFilter } from "@/lib/links/list/filter";
import { eachLink, type ListedLink } from "@/lib/links/list/queries";

const columns = [
  "kind",
  "provider",
  "sites",
  "person",
  "made",
  "state",
  "recipient",
  "expires",
  "openCount",
  "useCount",
  "maxUses",
  "lastUsed",
] as const;

/** The filtered list as a CSV file. */
export async function GET(request: Request): Promise<Response> {
  const { scope } = await requireViewer();
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const [t, column] = await Promise.all([getTranslations("links"), getTranslations("links.columns")]);
  const row = (link: ListedLink): Cell[] => [
    t(`kinds.${link.listed}`),
    link.provider,
    link.sites.join(", "),
    link.person,
    link.createdAt.toISOString(),
    t(`states.${link.state}`),
    link.recipient,
    link.expiresAt?.toISOString() ?? null,
    link.openCount,
    link.useCount,
    link.maxUses,
    link.lastUsedAt?.toISOString() ?? null,
  ];
  async function* rows() {
    for await (const link of eachLink(scope, linkFilter(query))) yield row(link);
  }
  return csvFile(
    "links",
    columns.map((name) => column(name)),
    rows(),
  );
}
