import {
  getTableColumns,
  type InferSelectModel,
  type QueryWithTypings,
  type SQL,
  sql,
} from "drizzle-orm";
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

/** The same of a statement in SQL. Its rows are as the driver has them. */
export function preparedSql<Row>(
  name: string,
  text: SQL,
): (source: Db | Tx, values: Values) => Promise<Row[]> {
  const run = prepared<{ rows: Row[] }>(name, (source) => ({
    prepare: () => {
      const session = source._.session as unknown as Session;
      const query = session.dialect.sqlToQuery(text);
      return session.prepareQuery(query, undefined, name, false);
    },
  }));
  return async (source, values) => (await run(source, values)).rows;
}

/** What a session of drizzle can do beyond its types. */
type Session = {
  dialect: { sqlToQuery(text: SQL): QueryWithTypings };
  prepareQuery(query: QueryWithTypings, fields: undefined, name: string, isArray: false): never;
};

/**
 * The insert of one whole row: every column has its value, but for those that are left to the
 * database.
 */
export function preparedInsert<T extends PgTable, K extends keyof InferSelectModel<T> = never>(
  name: string,
  table: T,
  left: readonly K[] = [],
): (tx: Tx, row: Omit<InferSelectModel<T>, K>) => Promise<void> {
  const columns = Object.entries(getTableColumns(table)).filter(
    ([key]) => !left.includes(key as K),
  );
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
