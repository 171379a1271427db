import type { Prisma } from "../generated/client";
import type { EventType } from "./event-types";
import { exampleDocument } from "./example-document";
import type { WebhookSettings } from "./settings";

const account = {
  id: "4f2f7c66-9c0b-4a44-8f53-6f0f1c9a2b31",
  accountNumber: "0137746423",
  meters: ["b1f5d2c8-17a8-4c5f-8a8d-2d2f1a5c9e02"],
  isTracked: true,
  isDuplicated: "false",
  dataCollectionStartDate: "2025-01-01",
  isCollectingInvoiceData: true,
  isCollectingSmartMeterData: false,
};

const common = {
  id: "0b8f6f0e-3f7d-4a60-8f19-9b1f7c2b7a11",
  status: "CONNECTED",
  url: "https://nectarclimate.com",
  country: "US",
};

const catalogueConnection = {
  ...common,
  created: "2025-11-02T08:12:35.700713225",
  updated: "2025-11-09T02:35:00.713024315",
  username: "nectar-sandbox-username",
  workflowOwnerEmail: "owner@example.com",
  dataCollectionStartDate: "2025-01-01",
  initialSites: ["7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001"],
  initialDatasourceTypes: ["ELECTRICITY"],
  multiplyByOccupancy: false,
  accounts: [{ ...account, datasourceTypes: ["ELECTRICITY"], lastServiceDate: null }],
};

const guideConnection = {
  ...common,
  created: "2025-11-02T08:12:35.700713",
  updated: "2025-11-09T02:35:00.713024",
  company: {
    externalId: "crm-204",
    id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
    name: "Harbor Foods",
    publicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101",
  },
  datasource: { name: "Nectar Sandbox Utility" },
  emails: ["owner@example.com"],
  accounts: [account],
};

/** The body of an example, without `eventType`: in the shape of the real one, with values that mean nothing. */
export function examplePayload(type: EventType, shape: WebhookSettings["shape"]): Prisma.InputJsonObject {
  const connection = shape === "guide" ? guideConnection : catalogueConnection;
  switch (type) {
    case "connection.created.v2":
      return { ...connection, status: "PENDING", accounts: [] };
    case "connection.updated.v2":
      return { ...connection, protectedChanges: ["status"], old: { status: "PENDING" } };
    case "connection.validated.v2":
      return connection;
    case "document.updated.v2":
      return { ...exampleDocument, protectedChanges: ["totalCharges"], old: { totalCharges: "402.37" } };
    case "document.created.v2":
    case "document.deleted.v2":
      return exampleDocument;
  }
}
