import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { NextApiRequest, NextApiResponse } from "next";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/access/options";

type Call = { method?: "GET" | "POST"; query?: Record<string, string>; body?: Record<string, string> };

const notHere = () => {
  throw new Error("next-auth does not do this");
};

/** A browser's dealings with next-auth's routes, without the rest of the portal around them: its cookies are kept. */
export function nextAuthBrowser() {
  const cookies: Record<string, string> = {};

  /** Calls a route such as "signin/openid". @returns where it leads to, and what it says */
  async function call(route: string, { method = "GET", query = {}, body = {} }: Call = {}) {
    let said: unknown;
    const request: NextApiRequest = Object.assign(new IncomingMessage(new Socket()), {
      method,
      cookies: { ...cookies },
      query: { ...query, nextauth: route.split("/") },
      body,
      env: {},
    });
    const plain = new ServerResponse(request);
    const response: NextApiResponse = Object.assign(plain, {
      status: (code: number) => {
        plain.statusCode = code;
        return response;
      },
      json: (value: unknown) => {
        said = value;
      },
      send: (value: unknown) => {
        said = value;
      },
      redirect: notHere,
      revalidate: notHere,
      setDraftMode: notHere,
      setPreviewData: notHere,
      clearPreviewData: notHere,
    });
    await NextAuth(request, response, authOptions());
    for (const cookie of [response.getHeader("set-cookie") ?? []].flat()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(String(cookie)) ?? [];
      cookies[name] = decodeURIComponent(value);
    }
    return { location: String(response.getHeader("location") ?? ""), said };
  }
  return { cookies, call };
}
