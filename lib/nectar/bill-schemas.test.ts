import { describe, expect, test } from "vitest";
import { documentFrom, usageRecords } from "./bill-schemas";
import { schemas } from "./schemas";
import { example } from "./testing/examples";
import type { NectarLogEvent } from "./types";

const document = schemas.documentPage.parse(example("document-list")).rows[0] as Record<string, unknown>;
const usage = schemas.usagePage.parse(example("usage-list")).rows[0] as Record<string, unknown>;
const logged: NectarLogEvent[] = [];
const readDocument = (changes: object = {}) =>
  documentFrom((event) => logged.push(event)).parse({ ...document, ...changes });
const usageSchema = usageRecords.row(() => {});
const readUsage = (changes: object = {}) => usageSchema.parse({ ...usage, ...changes });

describe("a document", () => {
  test("is read into the portal's own words, its usage too", () => {
    expect(
      readDocument({ lineItems: [{ accountIds: ["a1"] }, { accountIds: ["a1", "a2", 7] }, "odd"] }),
    ).toEqual({
      id: "e0a6b0a4-6d1e-4f0b-8d53-6b6a0f2c4d77",
      companyId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
      providerName: "Nectar Sandbox Utility",
      billDate: "2025-12-31",
      dueDate: "2026-01-21",
      currency: "USD",
      totalCharges: "412.37",
      status: "PROCESSED",
      fileName: null,
      revisedById: null,
      createdAt: new Date("2026-01-12T09:30:40Z"),
      updatedAt: new Date("2026-01-12T09:30:40Z"),
      accountIds: ["a1", "a2"],
      usage: [{ ...readUsage(), documentId: null, updatedAt: null, meterName: null }],
      isUsageComplete: true,
      url: "https://files.example/e0a6b0a4.pdf",
    });
  });

  test("needs no more than its id", () => {
    const least = documentFrom(() => {}).parse({ id: "d1" });
    expect(least).toMatchObject({ billDate: null, totalCharges: null, usage: [], isUsageComplete: false });
    const nulls = Object.fromEntries(Object.keys(document).map((name) => [name, null]));
    expect(documentFrom(() => {}).parse({ ...nulls, id: "d1" })).toEqual(least);
  });

  test("is read but for a usage record that cannot be, which is logged", () => {
    const { usage: read, isUsageComplete } = readDocument({ usageData: [usage, { id: "u2" }] });
    expect(read).toHaveLength(1);
    expect(isUsageComplete).toBe(false);
    expect(logged).toContainEqual({ kind: "usage-unreadable", detail: expect.stringContaining("startDate") });
  });

  test.each([
    ["412.37", "412.37"],
    [412.37, "412.37"],
    ["-0012.5", "-12.5"],
    ["1.239", "1.23"],
    ["9".repeat(17), null],
    ["1,200.00", null],
    [true, null],
    ["", null],
  ])("of which the charges are %j costs %s", (totalCharges, read) => {
    expect(readDocument({ totalCharges }).totalCharges).toBe(read);
  });
});

describe("usage", () => {
  test.each([
    ["as a string", "1840.00", "1840.00"],
    ["as a number", 1840.5, "1840.5"],
    ["smaller than what is kept", 1e-7, "0.000000"],
    ["below zero, as what a roof gives back", "-12.5", "-12.5"],
  ])("comes %s", (_, value, read) => {
    expect(readUsage({ usage: value }).usage).toBe(read);
  });

  test("goes by its older names where the newer are missing", () => {
    const older = { usage: undefined, usageUnits: undefined, rawUsage: "7", rawUsageUnits: "therms" };
    expect(readUsage(older)).toMatchObject({ usage: "7", unit: "therms" });
  });

  test("keeps types, units and exclusions that nobody knows", () => {
    const odd = { datasourceType: "STEAM", usageUnits: "barrels", exclusion: "WEATHER", isEstimated: true };
    expect(readUsage(odd)).toMatchObject({
      utilityType: "STEAM",
      unit: "barrels",
      exclusion: "WEATHER",
      isEstimated: true,
    });
  });

  test("names its meter by number, not by account", () => {
    const identifiers = [
      { rawName: "Account No.", value: "0137746423", name: "ACCOUNT" },
      { rawName: "POD", value: "IT001", name: "POD" },
    ];
    expect(readUsage({ identifiers }).meterName).toBe("IT001");
    expect(readUsage({ identifiers: null }).meterName).toBeNull();
  });

  test("names site, meter and document as an id or as an object", () => {
    expect(readUsage({ site: "s1", meter: { id: "m1" }, document: "d1" })).toMatchObject({
      siteId: "s1",
      meterId: "m1",
      documentId: "d1",
    });
    expect(readUsage({ site: null, meter: undefined, document: 5 })).toMatchObject({
      siteId: null,
      meterId: null,
      documentId: null,
    });
  });

  test.each([
    ["an amount", { usage: null }],
    ["a readable amount", { usage: "much" }],
    ["an amount that fits", { usage: "1e30" }],
    ["a first day", { startDate: null }],
    ["a last day", { endDate: "soon" }],
    ["a type", { datasourceType: "" }],
    ["an id", { id: 5 }],
  ])("without %s is refused", (_, changes) => {
    expect(usageSchema.safeParse({ ...usage, ...changes }).success).toBe(false);
  });
});
