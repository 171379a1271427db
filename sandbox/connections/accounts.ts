import { createHash } from "node:crypto";
import { isoDate } from "../dates";
import type { Account, Prisma } from "../generated/client";

function digest(...parts: (string | number)[]): Buffer {
  return createHash("sha256").update(parts.join(":")).digest();
}

/** A uuid that is always the same for the same parts, so that a re-run finds the same account and meters. */
function derivedUuid(...parts: (string | number)[]): string {
  const hex = digest(...parts)
    .toString("hex")
    .slice(0, 32);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

type Login = {
  id: string;
  companyId: string;
  initialSites: string[];
  initialDatasourceTypes: string[];
  dataCollectionStartDate: Date;
};

export type AccountWithMeters = Account & { meters: { id: string }[] };

/**
 * The one or two accounts that the utility shows to a login, derived from the connection's id. Each has a ten-digit
 * number and one meter a utility type; two accounts share out the types between them.
 */
export function accountsOf(login: Login): Prisma.AccountUncheckedCreateInput[] {
  const count = 1 + ((digest(login.id, "accounts")[0] ?? 0) % 2);
  return Array.from({ length: count }, (_, index) => {
    const shared = login.initialDatasourceTypes.filter((_, position) => position % count === index);
    const types = shared.length > 0 ? shared : login.initialDatasourceTypes;
    const number = digest(login.id, "number", index).readUIntBE(0, 6) % 10 ** 10;
    return {
      id: derivedUuid(login.id, "account", index),
      connectionId: login.id,
      companyId: login.companyId,
      accountNumber: String(number).padStart(10, "0"),
      datasourceTypes: types,
      dataCollectionStartDate: login.dataCollectionStartDate,
      meters: {
        create: types.map((type) => ({
          id: derivedUuid(login.id, "meter", index, type),
          companyId: login.companyId,
          connectionId: login.id,
          siteId: login.initialSites[0],
          datasourceType: type,
          address: "",
          identifiers: [],
          identifierKeys: [],
          traits: {},
        })),
      },
    };
  });
}

/**
 * An account as webhooks carry it (newest Svix catalogue: `isDuplicated` is a string, there is no `trackingStatus`).
 * `isTracked` is the deprecated alias of `trackingStatus`, where UNSET counts as tracked.
 */
export function accountJson(account: AccountWithMeters) {
  return {
    id: account.id,
    accountNumber: account.accountNumber,
    meters: account.meters.map(({ id }) => id),
    isTracked: account.trackingStatus !== "DISABLED",
    isDuplicated: "false",
    dataCollectionStartDate: account.dataCollectionStartDate && isoDate(account.dataCollectionStartDate),
    isCollectingInvoiceData: true,
    isCollectingSmartMeterData: false,
    datasourceTypes: account.datasourceTypes,
    lastServiceDate: null,
  };
}
