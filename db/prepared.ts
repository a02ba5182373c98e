import { getTableColumns, type InferSelectModel, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Db } from "./client";
import type { Tx } from "./transaction";

type Values = Record<string, unknown>;
type Statement<T> = { execute(values?: Values): Promise<T> };

/**
 * A statement that is put together once in a process and planned once in a connection: for what
 * many requests wait for. Its values are placeholders; a name has one statement.
 */
export function prepared<T>(
  name: string,
  build: (source: Db | Tx) => { prepare(name: string): Statement<T> },
): (source: Db | Tx, values: Values) => Promise<T> {
  let statement: Statement<T> | undefined;
  return (source, values) => {
    statement ??= build(source).prepare(name);
    return over(statement, source).execute(values);
  };
}

/** The insert of one whole row: every column has its value, and no default is asked for. */
export function preparedInsert<T extends PgTable>(
  name: string,
  table: T,
): (tx: Tx, row: InferSelectModel<T>) => Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const places = columns.map(([key]) => [key, sql`${sql.placeholder(key)}`]);
  const insert = prepared<unknown>(name, (source) =>
    source.insert(table).values(Object.fromEntries(places)),
  );
  return async (tx, row) => {
    const values: Values = row;
    const stored = columns.map(([key, column]) => {
      const value = values[key] ?? null;
      return [key, value === null ? null : column.mapToDriverValue(value)];
    });
    await insert(tx, Object.fromEntries(stored));
  };
}

/** The same statement on the way that `source` has to the database. */
function over<T>(statement: Statement<T>, source: Db | Tx): Statement<T> {
  const { client } = source._.session as unknown as { client: unknown };
  return Object.create(statement, { client: { value: client } });
}
