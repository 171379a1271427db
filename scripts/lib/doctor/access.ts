import { createTransport } from "nodemailer";
import { z } from "zod";
import { discoveryUrl } from "@/lib/access/provider/discovery";
import type { Environment } from "../settings";
import { type Check, problem, works } from "./check";

/** The longest that the doctor waits for somebody. Milliseconds. */
const PATIENCE = 10_000;

/** Whether the mail server takes the portal's login. Nothing is sent. */
export async function mailChecks({ EMAIL_SERVER: server }: Environment): Promise<Check[]> {
  if (!server) return [works("There is no mail server: the portal offers nothing that needs a mail")];
  const transport = createTransport({
    url: server,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  });
  const { host } = new URL(server);
  try {
    await transport.verify();
    return [works(`The mail server at ${host} answers and takes the login`)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [problem(`The mail server at ${host} does not: ${reason}`, "Check EMAIL_SERVER.")];
  } finally {
    transport.close();
  }
}

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
});

/** Whether the OpenID Connect provider describes itself, and as the one that is configured. */
export async function providerChecks({ OIDC_ISSUER: issuer }: Environment): Promise<Check[]> {
  if (!issuer) return [];
  const fix = "Check OIDC_ISSUER: it is the provider's issuer, to the letter.";
  try {
    const answer = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(PATIENCE) });
    const { data } = discovery.safeParse(answer.ok ? await answer.json() : null);
    if (!data) return [problem(`The provider at ${issuer} does not describe itself (${answer.status})`, fix)];
    if (data.issuer !== issuer) return [problem(`The provider calls itself ${data.issuer}`, fix)];
    return [works(`The OpenID Connect provider ${issuer} describes itself`)];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [problem(`The provider at ${issuer} does not answer: ${reason}`, fix)];
  }
}
