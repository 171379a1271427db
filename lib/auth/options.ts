import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { authorize } from "@/lib/auth/authorize";
import { closeSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import { SESSION_SECONDS, toClaims } from "@/lib/auth/session-token";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { paths } from "@/lib/paths";

/** next-auth's side of the session: its routes under /api/auth, with the same rules as our own form. */
export function authOptions(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    providers: [
      CredentialsProvider({
        credentials: { email: { label: "Email" }, password: { label: "Password", type: "password" } },
        authorize: (credentials, { headers }) => authorize(credentials, headers?.["x-forwarded-for"]),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...user } : token),
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
