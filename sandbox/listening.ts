import type { AddressInfo, Server } from "node:net";

/** Where a server that listens at a port does so. */
export function addressOf(server: Pick<Server, "address">): AddressInfo {
  const address = server.address();
  if (typeof address !== "object" || address === null)
    throw new Error("The server does not listen at a port");
  return address;
}
