import { useTranslations } from "next-intl";
import { About, Actor, useActionWords } from "@/components/activity/event-words";
import { ExactTime } from "@/components/ui/relative-time";
import { TableHead } from "@/components/ui/table-head";
import type { ActivityEvent } from "@/lib/audit/queries";

/** What was done in the company, the latest first. */
export function ActivityTable({ rows }: { rows: ActivityEvent[] }) {
  const t = useTranslations("activity");
  const say = useActionWords();
  return (
    <table aria-label={t("title")} className="cards w-full">
      <TableHead columns={[t("what"), t("about"), t("who"), t("when")]} />
      <tbody>
        {rows.map((event) => (
          <tr key={event.id}>
            <th scope="row" className="min-w-44">
              <span className="font-medium wrap-anywhere">{say(event.action)}</span>
            </th>
            <td data-label={t("about")}>
              <About event={event} />
            </td>
            <td data-label={t("who")} className="wrap-anywhere">
              <Actor event={event} />
            </td>
            <td data-label={t("when")} className="whitespace-nowrap text-ink-soft">
              <ExactTime at={event.at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
