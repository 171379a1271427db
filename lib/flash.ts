import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import type { Messages } from "next-intl";
import { z } from "zod";
import { failure } from "@/lib/action-result";
import { FLASH_COOKIE } from "@/lib/flash-cookie";
import { ownCookie } from "@/lib/secure-cookies";

/** What a toast says: a key of the messages' "toasts", and what goes into it. */
export type Flash = { key: keyof Messages["toasts"]; values?: Record<string, string | number> };

const shape = z.object({
  id: z.string().max(20),
  key: z.string().max(60),
  values: z.record(z.string().max(30), z.union([z.string().max(300), z.number()])).optional(),
});

/** Long enough for the page that comes next, on a slow line too. */
const SECONDS = 20;

/** Says something on the page that comes next: "The site was renamed". Only in actions and route handlers. */
export async function flash(key: Flash["key"], values?: Flash["values"]): Promise<void> {
  const short = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === "string" ? value.slice(0, 300) : value,
  ]);
  const id = randomBytes(6).toString("base64url");
  (await cookies()).set(FLASH_COOKIE, JSON.stringify({ id, key, values: Object.fromEntries(short) }), {
    ...ownCookie(SECONDS),
    // The page's script takes it away once it is said; it holds nothing secret.
    httpOnly: false,
  });
}

/** Says there why nothing was done: for what is one button, which has no place of its own for a sentence. */
export async function flashFailure(error: unknown): Promise<void> {
  await flash("notDone", { reason: (await failure(error)).message });
}

/** What is to be said on this page, or null. */
export async function currentFlash(): Promise<{ id: string; key: string; values?: Flash["values"] } | null> {
  const text = (await cookies()).get(FLASH_COOKIE)?.value;
  if (!text) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
