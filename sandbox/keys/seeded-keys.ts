import { env } from "../env";

/** A key of the start state. The values are fixed and documented: this is a sandbox. */
export type SeededKey = {
  value: string;
  name: string;
  environment: "SANDBOX" | "PRODUCTION";
  /** The member whose key it is; absent for a key of the team. */
  memberEmail?: string;
  expiresAt?: Date;
};

/** The keys of the demo organization: one that works, one of a member, and two that are refused. */
export function demoKeys(): SeededKey[] {
  return [
    { value: env().SANDBOX_API_KEY, name: "Portal", environment: "SANDBOX" },
    {
      value: "nectar-sandbox-member-key",
      name: "Ada's key",
      environment: "SANDBOX",
      memberEmail: "ada@demo-organization.example",
    },
    {
      value: "nectar-sandbox-expired-key",
      name: "Expired",
      environment: "SANDBOX",
      expiresAt: new Date("2025-06-15T00:00:00Z"),
    },
    { value: "nectar-production-key", name: "Production", environment: "PRODUCTION" },
  ];
}

/** The keys of the organization that the portal has no access to: its company is the foreign one in tests. */
export const otherKeys: SeededKey[] = [
  { value: "nectar-sandbox-other-key", name: "Another team", environment: "SANDBOX" },
];
