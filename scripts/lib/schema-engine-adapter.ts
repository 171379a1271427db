import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

// Object ids of Postgres' internal type "char" and of its array.
const internalChar = 18;
const internalCharArray = 1002;

/**
 * adapter-pg 7.10 with two repairs that the schema engine needs:
 * - It has no column type for "char", in which Postgres' catalogue keeps flags ("Column type 'char' could not
 *   be deserialized"), but it has one for its array, which the catalogue does not use. The pool tells the one as
 *   the other, and the adapter turns it back.
 * - It cuts a migration at every semicolon, also within strings and functions. Here Postgres gets it whole.
 */
export function schemaEngineAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const runScript = pool.query.bind(pool);
  const factory = new PrismaPg(tellCharsAsArrays(pool));
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => {
      const adapter = readArraysAsChars(await factory.connect());
      adapter.executeScript = async (script) => {
        await runScript(script).catch(explain);
      };
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

/** Other kinds of error reach the engine as a number without a text. */
function explain(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  throw new DriverAdapterError({
    kind: "postgres",
    code: error.code ?? "XX000",
    severity: error.severity ?? "ERROR",
    message: error.message,
    detail: error.detail,
    column: error.column,
    hint: error.hint,
  });
}

function tellCharsAsArrays(pool: pg.Pool): pg.Pool {
  const query = pool.query.bind(pool);
  return Object.assign(pool, {
    query: async (config: pg.QueryArrayConfig, values: unknown[]) => {
      const result = await query(config, values);
      for (const field of result.fields) {
        if (field.dataTypeID === internalChar) field.dataTypeID = internalCharArray;
      }
      return result;
    },
  });
}

function readArraysAsChars(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    const columnTypes = result.columnTypes.map((type) =>
      type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  return adapter;
}
