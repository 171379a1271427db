import { describe, expect, inject, test } from "vitest";
import { dataModels } from "./data-models";
import { sqlState, withClient } from "./database";
import { migrationState } from "./migrate";
import { cloneDatabase, dropDatabase } from "./test-database";

const tables = "SELECT count(*)::int AS count FROM pg_tables WHERE schemaname = 'public'";

describe("databases for tests", () => {
  test("a copy has all the migrations", async () => {
    const url = await cloneDatabase(inject("portalTemplateUrl"));
    expect(await migrationState({ ...dataModels.portal, connectionString: url })).toEqual({
      pending: [],
      failed: [],
      edited: [],
    });
    await dropDatabase(url);
  });

  test("a copy is dropped even while a session is on it", async () => {
    const url = await cloneDatabase(inject("portalTemplateUrl"));
    await withClient(url, async (client) => {
      expect((await client.query(tables)).rows[0].count).toBeGreaterThan(5);
      await dropDatabase(url);
    }).catch(() => undefined);
    const error = await withClient(url, (client) => client.query(tables)).catch(
      (failure: unknown) => failure,
    );
    expect(sqlState(error)).toBe("3D000");
  });
});
