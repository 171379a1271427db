import { demoKeys, otherKeys, type SeededKey } from "./keys/seeded-keys";

type SeedSite = { id: string; name: string; address: string; path: string[] };
type SeedCompany = { id: string; publicId: string; name: string; externalId: string; sites: SeedSite[] };
type SeedOrganization = { name: string; members: string[]; apiKeys: SeededKey[]; companies: SeedCompany[] };

/** The start state, with fixed ids: the portal's demo data refers to them. */
export function startState(): SeedOrganization[] {
  return [
    {
      name: "Demo organization",
      members: ["ada@demo-organization.example", "ben@demo-organization.example"],
      apiKeys: demoKeys(),
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
      members: ["kim@another-organization.example"],
      apiKeys: otherKeys,
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
