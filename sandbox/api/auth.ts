import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { now } from "../clock/clock";
import { db } from "../db";
import { apiKeyHash } from "../keys/api-key-hash";
import { ApiError } from "./errors";

/** Whose key a call came with. */
export type Caller = {
  organizationId: string;
  /** The member whose key it is; null for a key of the team. */
  memberEmail: string | null;
};

export type ApiEnv = { Bindings: HttpBindings; Variables: { caller: Caller } };
export type ApiContext = Context<ApiEnv>;

/**
 * Requires an `X-API-Key` that is known, not expired and of the sandbox environment, and gives the handlers its owner.
 * Nectar's FAQ names these reasons of a 401 (`/cookbooks/for-developers`); the sentences are the sandbox's.
 */
export async function authenticate(c: ApiContext): Promise<void> {
  const key = c.req.header("X-API-Key");
  if (!key) throw new ApiError(401, "Authentication credentials were not provided.");
  const found = await db.apiKey.findUnique({ where: { hash: apiKeyHash(key) } });
  if (!found) throw new ApiError(401, "The API key is not valid.");
  if (found.environment !== "SANDBOX") {
    throw new ApiError(401, "The API key is of the production environment; this is a sandbox.");
  }
  if (found.expiresAt && found.expiresAt <= now()) throw new ApiError(401, "The API key has expired.");
  c.set("caller", { organizationId: found.organizationId, memberEmail: found.memberEmail });
}
