import type { NextRequest } from "next/server";
import { getTranslations } from "next-intl/server";
import { eventDetails } from "@/lib/audit/details";
import { activityQuery } from "@/lib/audit/filter";
import { isAuditAction } from "@/lib/audit/labels";
import { everyActivity } from "@/lib/audit/queries";
import { requireViewer } from "@/lib/auth/gate";
import { can } from "@/lib/auth/permissions";
import { type Cell, csvFile } from "@/lib/csv";

/** The trail that fits the filter, all of it, to download. */
export async function GET(request: NextRequest): Promise<Response> {
  const { scope } = await requireViewer();
  if (!can(scope.role, "activity.read")) return new Response(null, { status: 403 });
  const [t, column, did] = await Promise.all([
    getTranslations("activity"),
    getTranslations("activity.columns"),
    getTranslations("activity.did"),
  ]);
  const events = everyActivity(scope, activityQuery(Object.fromEntries(request.nextUrl.searchParams)));

  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const event of events) {
      const { name, email, from, to, role, shareLinkId } = eventDetails(event.details);
      const about = event.subjects.map((subject) => subject.name).join("; ");
      yield [
        event.at.toISOString(),
        event.user?.name ?? t(shareLinkId ? "visitor" : "portal"),
        event.user?.email ?? null,
        isAuditAction(event.action) ? did(event.action) : event.action,
        event.action,
        about || (name ?? email ?? null),
        from ?? null,
        to ?? role ?? null,
      ];
    }
  }

  const header = [
    column("time"),
    column("person"),
    column("email"),
    column("action"),
    column("code"),
    column("about"),
    column("from"),
    column("to"),
  ];
  return csvFile(t("fileName"), header, rows());
}
