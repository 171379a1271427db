import { describe, expect, test } from "vitest";
import { schemas } from "./schemas";
import { example } from "./testing/examples";

const connection = example("connection.v2-2");
const read = (changes: Record<string, unknown>) => schemas.connection.parse({ ...connection, ...changes });

describe("a connection", () => {
  test("is read into the portal's own words", () => {
    expect(schemas.connection.parse(connection)).toEqual({
      id: "0b8f6f0e-3f7d-4a60-8f19-9b1f7c2b7a11",
      status: "CONNECTED",
      statusErrorDetail: null,
      statusSince: new Date("2026-01-12T09:30:21Z"),
      statusCheckedAt: new Date("2026-01-12T09:30:21Z"),
      providerName: "Nectar Sandbox Utility",
      providerUrl: "https://nectarclimate.com",
      username: "nectar-sandbox-username",
      country: "US",
      siteIds: ["7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001"],
      utilityTypes: ["ELECTRICITY", "GAS"],
      ownerEmail: "owner@example.com",
      collectFrom: "2025-01-01",
      isActive: true,
      createdAt: new Date("2026-01-12T09:30:00Z"),
      updatedAt: new Date("2026-01-12T09:30:21Z"),
      companyId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
      accounts: [
        {
          id: "4f2f7c66-9c0b-4a44-8f53-6f0f1c9a2b31",
          accountNumber: "0137746423",
          utilityTypes: ["ELECTRICITY"],
          isTracked: true,
          meterCount: 1,
          meterIds: ["b1f5d2c8-17a8-4c5f-8a8d-2d2f1a5c9e02"],
          closedOn: null,
        },
      ],
    });
  });

  test("of the older version, without times of the status, is read too", () => {
    expect(schemas.connection.parse(example("connection.v2"))).toMatchObject({
      status: "PENDING",
      statusSince: null,
      isActive: true,
      accounts: [],
    });
  });

  test.each(["webhook.connection-created.guide", "webhook.connection-updated.catalogue"])(
    "is also what %s holds, as the documentation says",
    (name) => {
      expect(schemas.connection.parse(example(name)).id).toBe(connection.id);
    },
  );

  test("needs no more than id and status", () => {
    const { id, status } = connection;
    const least = schemas.connection.parse({ id, status });
    expect(least).toMatchObject({
      providerName: "Unknown provider",
      siteIds: [],
      companyId: null,
      isActive: true,
    });
    const optional = Object.keys(connection).filter((name) => !["id", "status"].includes(name));
    const nulls = Object.fromEntries(optional.map((name) => [name, null]));
    expect(read(nulls)).toEqual(least);
  });

  test.each(["id", "status"])("without %s is refused", (name) => {
    expect(schemas.connection.safeParse({ ...connection, [name]: undefined }).success).toBe(false);
    expect(schemas.connection.safeParse({ ...connection, [name]: "" }).success).toBe(false);
  });

  test("is made fit for the database: no NUL, no text without end, no time before 1970", () => {
    const long = "x".repeat(5_000);
    const odd = read({
      username: "a\0b",
      statusErrorDetail: long,
      status: `\0${long}`,
      initialDatasourceTypes: ["GAS\0", long],
      created: "0000-01-01T00:00:00Z",
      updated: "0001-01-01T00:00:00Z",
      dataCollectionStartDate: "0000-01-01",
    });
    expect(odd).toMatchObject({ username: "ab", createdAt: null, updatedAt: null, collectFrom: null });
    expect(odd.statusErrorDetail).toHaveLength(1_000);
    expect(odd.status).toHaveLength(100);
    expect(odd.utilityTypes).toEqual(["GAS", "x".repeat(1_000)]);
    expect(read({ username: `${"x".repeat(999)}😀` }).username?.isWellFormed()).toBe(true);
  });

  test("keeps values that nobody knows yet, and drops fields", () => {
    const strange = read({
      status: "ON_HOLIDAY",
      initialDatasourceTypes: ["PLASMA"],
      country: "ZZ",
      surprise: 1,
    });
    expect(strange).toMatchObject({ status: "ON_HOLIDAY", utilityTypes: ["PLASMA"], country: "ZZ" });
    expect(strange).not.toHaveProperty("surprise");
  });

  test("never carries its edit secret along", () => {
    expect(JSON.stringify(read({}))).not.toContain(connection.connectionMagicLinkSecret);
  });

  test("has the status PASSWORD_INCORRECT also where Nectar's sandbox pages call it INCORRECT_PASSWORD", () => {
    expect(read({ status: "INCORRECT_PASSWORD" }).status).toBe("PASSWORD_INCORRECT");
  });

  test("is named by its address where the provider has no name", () => {
    expect(read({ datasource: null, url: "https://www.utility.example/login" })).toMatchObject({
      providerName: "utility.example",
      providerUrl: "https://www.utility.example/login",
    });
  });

  test("says when the utility closed an account, where it did", () => {
    const closed = (lastServiceDate?: unknown) =>
      read({ accounts: [{ id: "a", lastServiceDate }] }).accounts[0]?.closedOn;
    expect([closed("2026-03-31"), closed("soon"), closed()]).toEqual(["2026-03-31", null, null]);
  });

  test("of a disabled account is not tracked, whatever the old field says", () => {
    const tracked = (changes: object) => read({ accounts: [{ id: "a", ...changes }] }).accounts[0]?.isTracked;
    expect(tracked({ isTracked: true, trackingStatus: "DISABLED" })).toBe(false);
    expect(tracked({ isTracked: true, trackingStatus: "UNSET" })).toBe(true);
    expect(tracked({ isTracked: false })).toBe(false);
    expect(tracked({})).toBe(true);
  });
});

describe("other answers", () => {
  test("a company brings its sites; one with a stop date is archived", () => {
    const wire = example("company");
    expect(schemas.company.parse(wire)).toEqual({
      id: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
      name: "Harbor Foods",
      externalId: "crm-204",
      sites: [
        {
          id: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
          name: "Pier 4 cold store",
          address: "4 Pier Road, Oakland, CA",
          externalId: "site-001",
          isArchived: false,
        },
      ],
    });
    expect(schemas.company.parse({ id: "c", name: "C" })).toEqual({
      id: "c",
      name: "C",
      externalId: null,
      sites: [],
    });
    expect(schemas.site.parse({ id: "s", name: "S", dataCollectionStopDate: "2025-06-30" }).isArchived).toBe(
      true,
    );
  });

  test("a page of connections is read with what tells whether there are more", () => {
    const page = schemas.connectionPage.parse(example("connection-list"));
    expect(page).toMatchObject({ totalPages: 1, hasNext: false });
    expect(page.connections).toHaveLength(1);
  });
});
