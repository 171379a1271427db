import { z } from "zod";
import { type AccountWithMeters, accountJson as webhookAccount } from "../connections/accounts";
import { day, uuid } from "./answer-fields";

/** The account object of the API reference. */
export const accountAnswer = z
  .object({
    id: uuid,
    accountNumber: z.string(),
    meters: z.array(uuid),
    isTracked: z.boolean(),
    trackingStatus: z.enum(["ENABLED", "DISABLED", "UNSET"]),
    isDuplicated: z.string(),
    dataCollectionStartDate: day.nullable(),
    isCollectingInvoiceData: z.boolean(),
    isCollectingSmartMeterData: z.boolean(),
    datasourceTypes: z.array(z.string()),
    lastServiceDate: day.nullable(),
  })
  .meta({ id: "Account" });

export function accountJson(account: AccountWithMeters): z.input<typeof accountAnswer> {
  const trackingStatus = accountAnswer.shape.trackingStatus.parse(account.trackingStatus);
  return { ...webhookAccount(account), trackingStatus };
}
