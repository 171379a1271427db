import type { AlsoWrite } from "../connections/change";
import { createConnection, type NewConnection } from "../connections/create";
import type { ConnectionDetails } from "../connections/queries";
import { demo } from "./demo";

/** A connection of Harbor Foods at Nectar's documented sandbox utility; the caller names what matters to its test. */
export async function newConnection(
  differences: Partial<NewConnection> = {},
  also?: AlsoWrite,
): Promise<ConnectionDetails> {
  const input: NewConnection = {
    companyId: demo.harbor.id,
    providerName: "Nectar Sandbox Utility",
    providerUrl: "https://nectarclimate.com",
    url: "https://nectarclimate.com",
    username: "nectar-sandbox-username",
    password: "nectar-sandbox-password",
    country: "US",
    siteIds: [demo.harbor.sites[0]],
    utilityTypes: ["ELECTRICITY", "GAS"],
    collectFrom: "2025-01-01",
    ownerEmail: "owner@harbor-foods.example",
    checkOutcome: "CONNECTED",
    ...differences,
  };
  return createConnection(input, also);
}
