import { z } from "zod";
import type { AccountWithMeters } from "../accounts/queries";
import { utilityType } from "../utility-types";
import { accountPayload } from "../webhooks/account-payload";
import { day, time, uuid } from "./answer-fields";

const trackingStatus = z
  .enum(["ENABLED", "DISABLED", "UNSET"])
  .meta({ description: "UNSET counts as tracked; DISABLED stops the collection." });

/** Those that Nectar's pages name; their list is not complete. */
const accountStatus = z.enum(["DETECTED", "ONBOARDED", "PULL_COMPLETED", "CUSTOMER_NOT_TRACKED"]);

/** The account object of the API reference, with the status fields of `/docs/connection-status-guide`. */
export const accountAnswer = z
  .object({
    id: uuid,
    accountNumber: z.string().meta({ maxLength: 200 }),
    meters: z.array(uuid),
    isTracked: z.boolean().meta({ description: "Deprecated: see `trackingStatus`." }),
    trackingStatus,
    isDuplicated: z.enum(["true", "false"]),
    dataCollectionStartDate: day.nullable(),
    isCollectingInvoiceData: z.boolean(),
    isCollectingSmartMeterData: z.boolean(),
    datasourceTypes: z.array(utilityType),
    lastServiceDate: day.nullable().meta({ description: "When the utility closed the account." }),
    status: accountStatus,
    statusLastUpdateTime: time.nullable(),
    statusFirstSeenTime: time.nullable(),
    statusErrorDetail: z.string().nullable(),
  })
  .meta({ id: "Account" });

/** An account as the API shows it. Throws for a row whose values no API answer could hold. */
export function accountJson(account: AccountWithMeters): z.output<typeof accountAnswer> {
  return accountAnswer.parse({
    ...accountPayload(account),
    trackingStatus: account.trackingStatus,
    status: account.status,
    statusLastUpdateTime: account.statusLastUpdateTime?.toISOString() ?? null,
    statusFirstSeenTime: account.statusFirstSeenTime?.toISOString() ?? null,
    statusErrorDetail: account.statusErrorDetail,
  });
}
