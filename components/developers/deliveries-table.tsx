import { useTranslations } from "next-intl";
import { useOutcomeWords } from "@/components/developers/outcome-words";
import { hidden } from "@/components/ui/hidden";
import { ExactTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import { TableHead } from "@/components/ui/table-head";
import { readOutcome, subjectOf } from "@/lib/webhooks/outcome";
import type { Delivery } from "@/lib/webhooks/queries";

type Props = { rows: Delivery[]; replay: (form: FormData) => Promise<void> };

/** The webhooks that came, the newest first, each with what became of it and the way to do it again. */
export function DeliveriesTable({ rows, replay }: Props) {
  const t = useTranslations("developers");
  return (
    <table aria-label={t("deliveries")} className="cards w-full">
      <TableHead columns={[t("event"), t("received"), t("outcome")]} action={t("action")} />
      <tbody>
        {rows.map((delivery) => (
          <tr key={delivery.svixId}>
            <th scope="row" className="wrap-anywhere">
              <code className="font-medium">{delivery.eventType}</code>
              <code className="block text-12 text-ink-faint">{delivery.svixId}</code>
            </th>
            <td data-label={t("received")} className="whitespace-nowrap text-ink-soft">
              <ExactTime at={delivery.receivedAt} />
            </td>
            <td data-label={t("outcome")}>
              <OutcomeOf delivery={delivery} />
            </td>
            <td className="md:text-right">
              {subjectOf(delivery.eventType) && (
                <form action={replay}>
                  <input type="hidden" name="svixId" value={delivery.svixId} />
                  <SubmitButton look="quiet" pendingLabel={t("replaying")} className="-mx-2 h-8 px-2!">
                    {t.rich("replay", { event: delivery.svixId, hidden })}
                  </SubmitButton>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function OutcomeOf({ delivery }: { delivery: Delivery }) {
  const words = useOutcomeWords();
  const { outcome, reason } = readOutcome(delivery.outcome);
  return (
    <span>
      <span className={outcome === "waiting" ? "text-wait" : ""}>{words[outcome]}</span>
      {reason && <span className="block text-12 text-ink-soft">{reason}</span>}
    </span>
  );
}
