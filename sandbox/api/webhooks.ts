import { z } from "zod";
import { createPortalLink } from "../webhooks/portal-links";
import { operation } from "./operation";

const configureWebhook = operation({
  id: "configureWebhook",
  method: "POST",
  paths: ["/webhook/configure"],
  summary: "Get the address of the webhook settings",
  description:
    "Answers the address of a page where endpoints are added, filtered, tried out and their deliveries seen. It works for seven days. " +
    "Nectar documents that there is such a call; method, path and the name of the field are chosen by the sandbox.",
  tag: "Webhooks",
  source: "/developer-guide/webhooks",
  status: 200,
  answer: z.object({ url: z.url() }),
  handle: async ({ caller }) => ({ url: await createPortalLink(caller.organizationId) }),
});

export const webhookOperations = [configureWebhook];
