import { chooseTraits } from "../bills/traits";
import { derivedUuid } from "../derived";
import type { UtilityType } from "../utility-types";
import { identifiersOf, normaliseIdentifier } from "./identifiers";

export type FoundMeter = {
  companyId: string;
  connectionId: string;
  accountId: string;
  accountNumber: string;
  type: UtilityType;
  country: string;
  siteId: string | null;
  address: string;
  /** Whether it is the first meter of its connection: the one with a gap and with revised bills. */
  isFirst: boolean;
  foundAt: Date;
};

/** The row of a meter that was found with its account. Everything about it follows from the account's id and the type. */
export function newMeter(found: FoundMeter) {
  const id = derivedUuid(found.accountId, "meter", found.type);
  const identifiers = identifiersOf({ id, ...found });
  return {
    id,
    companyId: found.companyId,
    connectionId: found.connectionId,
    siteId: found.siteId,
    datasourceType: found.type,
    address: found.address,
    identifiers,
    identifierKeys: identifiers.map(({ value }) => normaliseIdentifier(value)),
    traits: chooseTraits({ id, ...found }),
    createdAt: found.foundAt,
  };
}
