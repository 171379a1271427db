import { createHash } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { db } from "../db";
import { ApiError } from "./errors";

export type ApiEnv = { Variables: { organizationId: string } };
export type ApiContext = Context<ApiEnv>;

/** How a key is stored: its SHA-256 in hex. */
export function apiKeyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** Requires a known `X-API-Key` and gives the handlers the organization that it belongs to. */
export const authenticate = createMiddleware<ApiEnv>(async (c, next) => {
  const key = c.req.header("X-API-Key");
  if (!key) throw new ApiError(401, "Authentication credentials were not provided.");
  const found = await db.apiKey.findUnique({ where: { hash: apiKeyHash(key) } });
  if (!found) throw new ApiError(401, "The API key is not valid.");
  c.set("organizationId", found.organizationId);
  await next();
});
