import { randomUUID } from "node:crypto";
import { askNectarAt } from "./instance";
import { type NectarServer, sendJson, startServer } from "./server";

/** A Nectar that makes every company, link and site that it is asked for, and is asked from now on. */
export async function obligingNectar(): Promise<NectarServer> {
  const server = await startServer((response, { path }) =>
    sendJson(response, 200, {
      id: randomUUID(),
      name: "made",
      publicId: "public",
      companyMagicLinkSecret: `secret of ${path}`,
      connectionMagicLinkSecret: `secret of ${path}`,
    }),
  );
  askNectarAt(server.url);
  return server;
}
