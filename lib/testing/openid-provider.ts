import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer } from "node:http";
import Provider from "oidc-provider";
import { answerInteraction, interactionPath } from "@/lib/testing/openid-interactions";
import { openIdStore } from "@/lib/testing/openid-store";

/** What the provider says of whoever signs in there. */
type Claims = { email?: string; email_verified?: boolean | string; name?: string };

export type OpenIdServer = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What it says of somebody by their login, where that is not told by the login itself. */
  people: Map<string, Claims>;
  stop: () => Promise<void>;
};

/**
 * A real OpenID Connect provider on 127.0.0.1 (oidc-provider, certified by the OpenID Foundation), with pages of our own to
 * sign in and to consent. Any password is right. The login is the subject; where it is an address, that is the
 * person's verified one, and after "unverified:" one that is not verified.
 * @param portalUrl the portal that may use it
 * @param claimsInToken puts the claims into the ID token too, as some providers do
 */
export async function startOpenIdProvider({
  portalUrl,
  port = 0,
  claimsInToken = false,
}: {
  portalUrl: string;
  port?: number;
  claimsInToken?: boolean;
}): Promise<OpenIdServer> {
  const people = new Map<string, Claims>();
  const client = { clientId: "portal", clientSecret: randomBytes(24).toString("base64url") };
  const server = createServer();
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the provider has no port");
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${portalUrl}/api/auth/callback/openid`],
      },
    ],
    adapter: openIdStore(),
    jwks: {
      keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })],
    },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => interactionPath(uid) },
    cookies: { keys: [randomBytes(16).toString("hex")] },
    claims: { email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: !claimsInToken,
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    findAccount: (_, login) => ({
      accountId: login,
      claims: () => ({ sub: login, ...(people.get(login) ?? claimsOf(login)) }),
    }),
  });
  const answer = provider.callback();
  server.on("request", async (request, response) => {
    if (!(await answerInteraction(provider, request, response))) await answer(request, response);
  });
  return {
    issuer,
    ...client,
    people,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function claimsOf(login: string): Claims {
  const [, unverified, email] = /^(unverified:)?(.+@.+)$/.exec(login) ?? [];
  return email ? { email, email_verified: !unverified, name: "Somebody" } : {};
}

/**
 * Signs in at that provider, as a browser without scripts does, consent included.
 * @param begin the address that the portal leads to
 * @param login null to say no instead
 * @returns the address that the provider leads back to
 */
export async function signInAtProvider(begin: string, login: string | null): Promise<URL> {
  const { origin } = new URL(begin);
  const jar = new Map<string, string>();
  let next = new URL(begin);
  let form: URLSearchParams | undefined;
  for (let steps = 0; steps < 12; steps += 1) {
    const answer = await fetch(next, {
      method: form ? "POST" : "GET",
      body: form,
      redirect: "manual",
      headers: { cookie: [...jar].map((pair) => pair.join("=")).join("; ") },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get("location");
    if (location) {
      next = new URL(location, next);
      form = undefined;
      if (next.origin !== origin) return next;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
    if (!prompt || !action) throw new Error(`the provider answered ${answer.status}: ${page.slice(0, 300)}`);
    next = new URL(login === null ? `${action}/abort` : action, next);
    form = login === null ? undefined : new URLSearchParams({ prompt, login, password: "any" });
  }
  throw new Error("the provider leads round in circles");
}
