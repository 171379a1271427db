import { decodeJwt } from "jose";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { type ProviderClaims, providerClaims } from "@/lib/access/provider/claims";
import { discoveryUrl } from "@/lib/access/provider/discovery";
import { env } from "@/lib/env";

/** The last part of the redirect address that is registered at the provider: /api/auth/callback/openid. */
export const PROVIDER_ID = "openid";

/** How people know the OpenID Connect provider of this portal; null when there is none. */
export function providerName(): string | null {
  return env().OIDC_NAME ?? null;
}

/**
 * The provider as next-auth takes it: everything about it is discovered (OpenID Connect Discovery 1.0), the code is
 * bound to this browser by PKCE and state, the ID token by the nonce.
 */
export function openIdProvider(): OAuthConfig<ProviderClaims> | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_NAME) return null;
  return {
    id: PROVIDER_ID,
    name: OIDC_NAME,
    type: "oauth",
    wellKnown: discoveryUrl(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    authorization: { params: { scope: "openid email profile" } },
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    // openid-client gives up after 3.5 s by itself, which a provider that is waking up does not always manage.
    httpOptions: { timeout: 10_000 },
    userinfo: {
      // The address and whether it is verified are taken from one place, never one from each.
      async request({ client, tokens }) {
        // openid-client has checked the ID token: signature, issuer, audience, times and nonce.
        const claims = decodeJwt(tokens.id_token ?? "");
        const { userinfo_endpoint: endpoint } = client.issuer.metadata;
        if (claims.email !== undefined || !endpoint || !tokens.access_token) return claims;
        const told = await client.userinfo(tokens.access_token);
        if (told.sub !== claims.sub) throw new Error("userinfo is about somebody else than the ID token");
        return { ...told, iss: claims.iss };
      },
    },
    profile: (claims) => ({ id: providerClaims.parse(claims).subject }),
  };
}
