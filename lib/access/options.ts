import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { providerClaims } from "@/lib/access/provider/claims";
import { admitByProvider, openProviderSession } from "@/lib/access/provider/commands";
import { openIdProvider, PROVIDER_ID } from "@/lib/access/provider/config";
import { authorize } from "@/lib/auth/authorize";
import { closeSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import { SESSION_SECONDS, toClaims } from "@/lib/auth/session-token";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { paths, safeReturnPath } from "@/lib/paths";
import { localPath, publicUrl } from "@/lib/public-url";

/** next-auth's side of the session: its routes under /api/auth, with the same rules as our own form. */
export function authOptions(): NextAuthOptions {
  const openId = openIdProvider();
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: { label: "Email" }, password: { label: "Password", type: "password" } },
        authorize: (credentials, { headers }) => authorize(credentials, headers?.["x-forwarded-for"]),
      }),
      ...(openId ? [openId] : []),
    ],
    callbacks: {
      async signIn({ account, profile }) {
        if (account?.provider !== PROVIDER_ID) return true;
        const problem = await admitByProvider(providerClaims.parse(profile));
        return problem ? paths.signIn(undefined, problem) : true;
      },
      async jwt({ token, user, account, profile }) {
        if (account?.provider === PROVIDER_ID)
          return { ...(await openProviderSession(providerClaims.parse(profile))) };
        return user ? { ...user } : token;
      },
      // A cookie that anybody may have set says where to go on to.
      redirect: ({ url }) => publicUrl(safeReturnPath(localPath(url))),
      async session({ session, token }) {
        const claims = toClaims(token);
        const viewer = claims && (await findViewer(claims));
        return viewer
          ? { expires: session.expires, user: { name: viewer.name, email: viewer.email } }
          : { expires: new Date(0).toISOString() };
      },
    },
    events: {
      async signOut({ token }) {
        const claims = toClaims(token);
        if (claims) await closeSession(claims);
      },
    },
    logger: {
      // Anybody's bogus cookie is an error to next-auth: one line each, without a stack.
      error: (code, metadata) => {
        const error = metadata instanceof Error ? metadata : metadata.error;
        log().warn({ code, reason: error?.message }, "next-auth");
      },
      warn: (code) => log().warn({ code }, "next-auth"),
      debug: (code) => log().debug({ code }, "next-auth"),
    },
  };
}
