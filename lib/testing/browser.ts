import { isRedirectError } from "next/dist/client/components/redirect-error";
import { openSession } from "@/lib/auth/commands";
import { startSession } from "@/lib/auth/gate";
import { PATH_HEADER } from "@/lib/auth/path-header";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { FLASH_COOKIE } from "@/lib/flash-cookie";
import { withinRequest } from "@/lib/testing/next-request";

/** What came of sending a form: where it led to, what the form shows if it stays, and what the next page says. */
export type Sent<State> = { location: string | null; state: State | null; toast: string | null };

export type Fields = Record<string, string | Blob | readonly string[]>;

/** A form as a browser sends it. */
export function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, given] of Object.entries(fields))
    for (const value of [given].flat()) form.append(name, value);
  return form;
}

/** A browser, as far as server actions and route handlers notice one: it keeps its cookies. */
export function newBrowser({ address = "203.0.113.7" } = {}) {
  const cookies = new Map<string, string>();

  function take(setCookies: string[]): void {
    for (const line of setCookies) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/;\s*max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, decodeURIComponent(value));
    }
  }

  /** Runs code as the answer to a request of this browser. @param path of the page that it comes from */
  async function within<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
    const headers = new Headers({ cookie, "x-forwarded-for": address, [PATH_HEADER]: path });
    return withinRequest(new URL(path, "http://localhost:3000"), headers, take, work);
  }

  /** Sends a form to an action. Next's own signals become what the person sees of them. */
  async function send<State>(path: string, action: () => Promise<State>): Promise<Sent<State>> {
    const sent: Sent<State> = { location: null, state: null, toast: null };
    try {
      sent.state = (await within(path, action)) ?? null;
    } catch (error) {
      if (!isRedirectError(error)) throw error;
      sent.location = error.digest.split(";").slice(2, -2).join(";");
    }
    sent.toast = cookies.get(FLASH_COOKIE) ?? null;
    cookies.delete(FLASH_COOKIE);
    return sent;
  }

  /** Signs somebody in here, into the company of the scope. @returns the id of the session */
  async function signIn({ userId, companyId }: Scope): Promise<string> {
    const { id, sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: userId ?? "" } });
    const claims = await openSession({ userId: id, companyId, sessionVersion });
    await within("/sign-in", () => startSession(claims));
    return claims.sessionId;
  }

  return { cookies, within, send, signIn };
}
