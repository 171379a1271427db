import { now } from "../clock/clock";
import { db } from "../db";
import { apiKeyHash } from "./api-key-hash";
import { demoKeys, otherKeys } from "./seeded-keys";

/** An API key as the control room shows it. */
export type ListedKey = {
  id: string;
  organization: string;
  name: string;
  environment: string;
  memberEmail: string | null;
  expiresAt: Date | null;
  isExpired: boolean;
  /** The key itself, known only for those of the start state; others are stored as hashes. */
  value: string | null;
};

/** All API keys, by organization and age. */
export async function listApiKeys(): Promise<ListedKey[]> {
  const values = new Map([...demoKeys(), ...otherKeys].map(({ value }) => [apiKeyHash(value), value]));
  const keys = await db.apiKey.findMany({
    include: { organization: { select: { name: true } } },
    orderBy: [{ organizationId: "asc" }, { id: "asc" }],
  });
  return keys.map(({ hash, organization, organizationId, ...key }) => ({
    ...key,
    organization: organization.name,
    isExpired: key.expiresAt !== null && key.expiresAt <= now(),
    value: values.get(hash) ?? null,
  }));
}
