/** The seeded ids and keys that tests speak of. */
export const demo = {
  apiKey: "nectar-sandbox-key",
  memberApiKey: "nectar-sandbox-member-key",
  expiredApiKey: "nectar-sandbox-expired-key",
  productionApiKey: "nectar-production-key",
  otherApiKey: "nectar-sandbox-other-key",
  harbor: {
    id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
    publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101",
    sites: [
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a002",
      "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a003",
    ],
  },
  summit: {
    id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d02",
    publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c102",
    sites: ["7a54d7de-1f0c-4a3c-9c57-2b1de3f4a101", "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a102"],
  },
  foreign: {
    id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d99",
    publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c199",
    sites: ["7a54d7de-1f0c-4a3c-9c57-2b1de3f4a901"],
  },
} as const;

/** A well-formed id that nothing has. */
export const unknownId = "0b8f6f0e-3f7d-4a60-8f19-9b1f7c2b7a11";
