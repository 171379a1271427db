import { first, pageNumber, searchText } from "@/lib/search-params";
import { isOutcome, type Outcome } from "@/lib/webhooks/outcome";

export type DeliveryFilter = { type?: string; outcome?: Outcome; page: number };

/** Which webhooks the developers' page is asked for. What it does not understand it ignores. */
export function deliveryFilter(query: Record<string, string | string[] | undefined>): DeliveryFilter {
  const outcome = first(query.outcome);
  return {
    type: searchText(query.type),
    outcome: isOutcome(outcome) ? outcome : undefined,
    page: pageNumber(query.page),
  };
}
