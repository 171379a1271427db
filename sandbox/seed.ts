import { defaultCollectionStart } from "./dates";
import { db, type Transaction } from "./db";
import { apiKeyHash } from "./keys/api-key-hash";
import { startState } from "./start-state";
import { syncEnvironmentEndpoint } from "./webhooks/endpoints/environment";

/** Writes the start state into empty tables, with the webhook endpoint of the environment. */
export async function seed(tx: Transaction): Promise<void> {
  for (const { companies, apiKeys, ...own } of startState()) {
    const keys = apiKeys.map(({ value, ...key }) => ({ ...key, hash: apiKeyHash(value) }));
    const organization = await tx.organization.create({ data: { ...own, apiKeys: { create: keys } } });
    for (const { sites, ...company } of companies) {
      await tx.company.create({
        data: {
          ...company,
          organizationId: organization.id,
          users: own.members,
          dataCollectionStartDate: defaultCollectionStart(),
          sites: { create: sites },
        },
      });
    }
  }
  await syncEnvironmentEndpoint(tx);
}

/** Seeds a database that has no organization yet; later starts leave what is there alone. */
export async function seedIfEmpty(tx: Transaction): Promise<void> {
  if ((await tx.organization.count()) === 0) await seed(tx);
}

/** `seedIfEmpty` in a transaction of its own. */
export async function seedDatabase(): Promise<void> {
  await db.$transaction(seedIfEmpty);
}
