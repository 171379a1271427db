import { z } from "zod";
import { environment } from "./environment";

type Call = { method?: string; body?: unknown };

/** One call of the sandbox's API or control routes. @throws Error with the answer when it is refused */
export async function callSandbox<T extends z.ZodType>(
  path: string,
  schema: T,
  { method = "GET", body }: Call = {},
): Promise<z.infer<T>> {
  const response = await fetch(environment.sandboxUrl + path, {
    method,
    headers: { "X-API-Key": environment.apiKey, "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return schema.parse(JSON.parse(text));
}

const withId = z.object({ id: z.uuid() });
const connectLink = z.object({ publicId: z.string(), companyMagicLinkSecret: z.string() });
const connectionPage = z.object({
  connections: z.array(z.object({ id: z.uuid(), status: z.string() })),
});

export async function createNectarCompany(name: string): Promise<string> {
  return (await callSandbox("/v2.2/company", withId, { method: "POST", body: { name } })).id;
}

export async function createNectarSite(
  companyId: string,
  site: { name: string; address: string },
): Promise<string> {
  const path = `/v2.2/company/${companyId}/site`;
  return (await callSandbox(path, withId, { method: "POST", body: site })).id;
}

/** The address of a connect page for a company, as a portal would build it. */
export async function connectLinkUrl(companyId: string, sites: string[] = []): Promise<string> {
  const path = `/v2.2/company/${companyId}/connection/link`;
  const link = await callSandbox(path, connectLink, { method: "POST", body: { sites } });
  return `${environment.sandboxUrl}/p/connect/${link.publicId}/${link.companyMagicLinkSecret}`;
}

/** What Nectar has for a company, the newest first. */
export async function listNectarConnections(companyId: string) {
  return (await callSandbox(`/v2.2/company/${companyId}/connection`, connectionPage)).connections;
}
