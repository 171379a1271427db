import "server-only";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { z } from "zod";
import { authOptions } from "@/lib/access/options";
import { PROVIDER_ID } from "@/lib/access/provider/config";
import { publicUrl } from "@/lib/public-url";

const csrfAnswer = z.object({ csrfToken: z.string() });

/**
 * Sends a browser to the provider, as next-auth's own route does for its forms: its token against forged requests is
 * fetched and used within this one request. Only in route handlers.
 * @param from the page of this portal to come back to
 */
export async function startProviderSignIn(from: string): Promise<Response> {
  const token = await askNextAuth("csrf");
  const jar = await cookies();
  for (const cookie of token.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    // next-auth reads it from the request, where what is set here is found too.
    if (name && value)
      jar.set(name, decodeURIComponent(value), {
        httpOnly: true,
        sameSite: "lax",
        path: "/",
        secure: name.startsWith("__"),
      });
  }
  const { csrfToken } = csrfAnswer.parse(await token.json());
  const form = new URLSearchParams({ csrfToken, callbackUrl: publicUrl(from) });
  return askNextAuth(`signin/${PROVIDER_ID}`, form);
}

/** Calls a route of next-auth without a round trip. */
async function askNextAuth(route: string, form?: URLSearchParams): Promise<Response> {
  const request = new NextRequest(publicUrl(`/api/auth/${route}`), form && { method: "POST", body: form });
  return NextAuth(authOptions())(request, { params: Promise.resolve({ nextauth: route.split("/") }) });
}
