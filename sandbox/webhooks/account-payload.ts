import type { AccountWithMeters } from "../accounts/queries";
import { isoDate } from "../dates";

/**
 * An account as webhooks carry it (newest Svix catalogue: `isDuplicated` is a string, there is no `trackingStatus`).
 * `isTracked` is the deprecated alias of `trackingStatus`, where UNSET counts as tracked.
 */
export function accountPayload(account: AccountWithMeters) {
  return {
    id: account.id,
    accountNumber: account.accountNumber,
    meters: account.meters.map(({ id }) => id),
    isTracked: account.trackingStatus !== "DISABLED",
    isDuplicated: String(account.isDuplicated),
    dataCollectionStartDate: account.dataCollectionStartDate && isoDate(account.dataCollectionStartDate),
    isCollectingInvoiceData: true,
    isCollectingSmartMeterData: false,
    datasourceTypes: account.datasourceTypes,
    lastServiceDate: account.lastServiceDate && isoDate(account.lastServiceDate),
  };
}
