import { z } from "zod";
import { operation } from "./operation";
import { versions } from "./versions";

/** Says that the key works, and which version answered. Nectar documents no body; the shape is ours. */
const ping = operation({
  id: "ping",
  method: "GET",
  paths: ["/ping"],
  summary: "See whether the key works",
  description: "Nectar documents the call, and no body; the shape of this one is chosen by the sandbox.",
  tag: "Ping",
  source: "/cookbooks/getting-started",
  status: 200,
  answer: z.object({ version: z.enum(versions) }),
  handle: async ({ version }) => ({ version }),
});

export const pingOperations = [ping];
