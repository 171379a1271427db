import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { authenticate } from "@/lib/auth/authenticate";
import { findViewer } from "@/lib/auth/queries";
import { SESSION_SECONDS, toClaims } from "@/lib/auth/session-token";
import { env } from "@/lib/env";
import { UserError } from "@/lib/errors";
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
        async authorize(credentials, request) {
          const forwarded: unknown = request.headers?.["x-forwarded-for"];
          const client = typeof forwarded === "string" ? forwarded.split(",").at(-1)?.trim() : undefined;
          try {
            const claims = await authenticate(credentials, client ?? "unknown");
            return { id: claims.userId, ...claims };
          } catch (error) {
            if (error instanceof UserError) return null;
            throw error;
          }
        },
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
  };
}
