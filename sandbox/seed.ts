import { apiKeyHash } from "./api/auth";
import { defaultCollectionStart } from "./dates";
import type { Transaction } from "./db";
import { env } from "./env";
import { syncEnvironmentEndpoint } from "./webhooks/endpoints/environment";

type SeedSite = { id: string; name: string; address: string; path: string[] };
type SeedCompany = { id: string; publicId: string; name: string; externalId: string; sites: SeedSite[] };
type SeedOrganization = { name: string; apiKey: string; companies: SeedCompany[] };

/** The key of the organization that the portal has no access to: its company is the foreign one in tests. */
const OTHER_API_KEY = "nectar-sandbox-other-key";

/** The start state, with fixed ids: the portal's demo data refers to them. */
function organizations(): SeedOrganization[] {
  return [
    {
      name: "Demo organization",
      apiKey: env().SANDBOX_API_KEY,
      companies: [
        {
          id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
          publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101",
          name: "Harbor Foods",
          externalId: "harbor-foods",
          sites: [
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
              name: "Pier 4 cold store",
              address: "4 Pier Road, Oakland, CA",
              path: ["US", "CA"],
            },
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a002",
              name: "Harbor Street kitchen",
              address: "118 Harbor Street, Oakland, CA",
              path: ["US", "CA"],
            },
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a003",
              name: "Alameda depot",
              address: "2200 Clement Avenue, Alameda, CA",
              path: ["US", "CA"],
            },
          ],
        },
        {
          id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d02",
          publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c102",
          name: "Summit Offices",
          externalId: "summit-offices",
          sites: [
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a101",
              name: "Summit Tower",
              address: "1 Summit Plaza, Denver, CO",
              path: ["US", "CO"],
            },
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a102",
              name: "Ridge House",
              address: "40 Ridge Lane, Boulder, CO",
              path: ["US", "CO"],
            },
          ],
        },
      ],
    },
    {
      name: "Another organization",
      apiKey: OTHER_API_KEY,
      companies: [
        {
          id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d99",
          publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c199",
          name: "Foreign Works",
          externalId: "foreign-works",
          sites: [
            {
              id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a901",
              name: "Foreign works hall",
              address: "9 Quay Street, Portland, OR",
              path: ["US", "OR"],
            },
          ],
        },
      ],
    },
  ];
}

/** Writes the start state into empty tables, with the webhook endpoint of the environment. */
export async function seed(tx: Transaction): Promise<void> {
  for (const { name, apiKey, companies } of organizations()) {
    const organization = await tx.organization.create({
      data: { name, apiKeys: { create: { hash: apiKeyHash(apiKey) } } },
    });
    for (const { sites, ...company } of companies) {
      await tx.company.create({
        data: {
          ...company,
          organizationId: organization.id,
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
