import { describe, expect, test } from "vitest";
import { isKnownStatus, knownStatuses, states, statusesOf, statusFacts } from "@/lib/connections/status";

/** The enum of Nectar's list filter (docs/nectar-contract.md), with the state each has here. */
const documented: Record<string, string> = {
  PENDING: "waiting",
  CONNECTED: "connected",
  UNDER_INVESTIGATION: "waiting",
  PASSWORD_INCORRECT: "attention",
  MFA_TOKEN_EXPIRED: "attention",
  NEW_PASSWORD_NEEDED: "attention",
  ADDITIONAL_CREDENTIALS_NEEDED: "attention",
  NO_ACCOUNTS_FOUND: "attention",
  URL_INACCESSIBLE: "attention",
  WEBSITE_DOWN: "waiting",
  OTHER_ERROR: "stopped",
  COMPANY_INACTIVE: "stopped",
};

describe("the status table", () => {
  test("has the twelve documented statuses and no other", () => {
    expect(Object.keys(knownStatuses).sort()).toEqual(Object.keys(documented).sort());
  });

  test.each(Object.entries(documented))("%s is %s", (status, state) => {
    expect(statusFacts(status).state).toBe(state);
  });

  test("what waits for the customer can be repaired by them", () => {
    for (const status of statusesOf("attention")) {
      expect(statusFacts(status)).toMatchObject({ actor: "you", remedy: expect.any(String) });
    }
  });

  test("there is a button where the customer has to act, and nowhere else", () => {
    for (const { actor, remedy } of Object.values(knownStatuses))
      expect(remedy !== null).toBe(actor === "you");
  });

  test("each known status is in exactly one state", () => {
    expect(states.flatMap(statusesOf).sort()).toEqual(Object.keys(documented).sort());
  });
});

test.each(["SOLAR_ECLIPSE", "constructor", "__proto__", "toString", "connected", ""])(
  "a status of tomorrow, %j, is something to wait for calmly",
  (status) => {
    expect(isKnownStatus(status)).toBe(false);
    expect(statusFacts(status)).toEqual({ state: "waiting", actor: "nobody", remedy: null });
  },
);
