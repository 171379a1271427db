import { describe, expect, test } from "vitest";
import { knownStatuses, states, statusesOf, statusFacts } from "@/lib/connections/status";

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

  test.each(Object.entries(documented))(
    "%s is %s, and says what happened and what is next",
    (status, state) => {
      const facts = statusFacts(status);
      expect(facts.state).toBe(state);
      expect(facts.label).toMatch(/^[A-Z][a-z ]+$/);
      expect(facts.headline("Pacific Power")).toMatch(/^[A-Z].*\.$/);
      expect(facts.nextStep).toMatch(/^[A-Z].*\.$/);
      expect(`${facts.label} ${facts.headline("X")} ${facts.nextStep}`).not.toContain("_");
    },
  );

  test("what waits for the customer can be repaired by them", () => {
    for (const status of statusesOf("attention")) {
      expect(statusFacts(status)).toMatchObject({ actor: "you", repairable: true });
    }
    expect(statusFacts("CONNECTED").repairable).toBe(false);
  });

  test("each known status is in exactly one state", () => {
    expect(states.flatMap(statusesOf).sort()).toEqual(Object.keys(documented).sort());
  });
});

describe("a status of tomorrow", () => {
  test.each([
    ["SOLAR_ECLIPSE", "Solar eclipse"],
    ["constructor", "Constructor"],
    ["__proto__", "Proto"],
    ["toString", "Tostring"],
    ["connected", "Connected"],
    ["", "Unknown"],
    ["___", "Unknown"],
  ])("%j is shown as %j, calmly", (status, label) => {
    const facts = statusFacts(status);
    expect(facts).toMatchObject({ label, state: "waiting", actor: "nobody", repairable: false });
    expect(facts.headline("Pacific Power")).toBe(`Pacific Power reports “${label}”.`);
  });
});
