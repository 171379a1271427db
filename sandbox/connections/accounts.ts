import type { Transaction } from "../db";
import { derivedUuid, digits, wholeBetween } from "../derived";
import type { Site } from "../generated/client";
import { newMeter } from "../meters/new-meter";
import { providerOfConnection } from "../providers/custom";
import { utilityType } from "../utility-types";

/** A login shows no more accounts than this, however many sites it is linked to. */
const MOST_ACCOUNTS = 25;

type Login = {
  id: string;
  companyId: string;
  providerKey: string | null;
  providerName: string;
  providerUrl: string;
  chosenAccounts: string[];
  country: string;
  initialSites: string[];
  initialDatasourceTypes: string[];
};

type FoundAccount = { number: string; serviceAddress: string; types: string[]; site: Site | undefined };

/** The accounts that the person chose at a login that shows several; none where it shows no choice. */
function chosenAccounts(login: Login): { number: string; serviceAddress: string }[] {
  const shown = providerOfConnection(login).login.accounts ?? [];
  return shown.filter(({ number }) => login.chosenAccounts.includes(number));
}

/**
 * What the utility shows to a login: the accounts that were chosen; else one a site; for a single site one or two,
 * which share out the utility types between them. Made-up numbers have ten digits and always come out the same.
 */
function accountsOf(login: Login, sites: Site[]): FoundAccount[] {
  const types = login.initialDatasourceTypes;
  const chosen = chosenAccounts(login);
  if (chosen.length > 0) {
    return chosen.map((account, index) => ({ ...account, types, site: sites[index % sites.length] }));
  }
  const number = (index: number) => digits(10, login.id, "number", index);
  if (sites.length > 1) {
    return sites
      .slice(0, MOST_ACCOUNTS)
      .map((site, index) => ({ number: number(index), serviceAddress: site.address, types, site }));
  }
  const count = wholeBetween(1, 2, login.id, "accounts");
  return Array.from({ length: count }, (_, index) => {
    const shared = types.filter((_type, position) => position % count === index);
    const [site] = sites;
    return {
      number: number(index),
      serviceAddress: site?.address ?? "",
      types: shared.length > 0 ? shared : types,
      site,
    };
  });
}

async function sitesOf(tx: Transaction, siteIds: string[]): Promise<Site[]> {
  const rows = await tx.site.findMany({ where: { id: { in: siteIds } } });
  return siteIds.flatMap((id) => rows.find((site) => site.id === id) ?? []);
}

/** Writes the accounts that the utility shows to a login, each with a meter a utility type. They are DETECTED. */
export async function createAccounts(tx: Transaction, login: Login, at: Date): Promise<void> {
  for (const [index, found] of accountsOf(login, await sitesOf(tx, login.initialSites)).entries()) {
    const id = derivedUuid(login.id, "account", index);
    await tx.account.create({
      data: {
        id,
        connectionId: login.id,
        companyId: login.companyId,
        accountNumber: found.number,
        serviceAddress: found.serviceAddress,
        datasourceTypes: found.types,
        statusFirstSeenTime: at,
        statusLastUpdateTime: at,
      },
    });
    await tx.meter.createMany({
      data: found.types.map((type) => ({
        accountId: id,
        ...newMeter({
          companyId: login.companyId,
          connectionId: login.id,
          accountId: id,
          accountNumber: found.number,
          type: utilityType.parse(type),
          country: login.country,
          siteId: found.site?.id ?? null,
          address: found.serviceAddress,
          isFirst: index === 0 && type === found.types[0],
          foundAt: at,
        }),
      })),
    });
  }
}
