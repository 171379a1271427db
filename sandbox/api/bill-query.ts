import { z } from "zod";
import type { ListFilters } from "../bills/filters";
import { utilityType } from "../utility-types";
import { pageNumber } from "./paging";
import { queryBoolean } from "./query";

const dateTypes = ["BILL_DATE", "USAGE_PERIOD", "CREATED_DATE", "UPDATED_DATE"] as const;

const filterDay = z.iso
  .date("must be a date, YYYY-MM-DD")
  .refine((text) => text >= "0001-01-01", "must be a date after the year 0");

/**
 * The filters of documents and usage (`/developer-guide/filtering`). The default of `dateType` differs between Nectar's
 * pages: BILL_DATE in the guide, USAGE_PERIOD on the page of usage by document.
 */
export function billQuery(dateType: ListFilters["dateType"] = "BILL_DATE") {
  return z.object({
    startDate: filterDay.optional().meta({ description: "Inclusive; without `endDate` it has no end." }),
    endDate: filterDay.optional().meta({ description: "Inclusive; without `startDate` it has no start." }),
    dateType: z.enum(dateTypes).default(dateType).meta({
      description:
        "Which date is compared. A usage period counts when it overlaps; the last two are days in UTC.",
    }),
    datasourceType: z.array(utilityType).max(20).optional(),
    identifier: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: "Of a meter or account; dashes, blanks and leading zeros do not count." }),
    isDeleted: queryBoolean.default(false),
    page: pageNumber,
  });
}
