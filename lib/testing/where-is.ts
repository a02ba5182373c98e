import { sql } from "drizzle-orm";
import { testDb } from "./database";

/** Where a word stands, in any text or document of the whole database: `table.column`. */
export async function whereIs(word: string): Promise<string[]> {
  const { rows } = await testDb().execute<{ place: string; table: string; column: string }>(sql`
    select format('%I.%I', table_schema, table_name) as "table", format('%I', column_name) as "column",
      table_name || '.' || column_name as place
    from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'USER-DEFINED')`);
  const found: string[] = [];
  for (const { place, table, column } of rows) {
    const held = await testDb().execute(
      sql.raw(`select 1 from ${table} where ${column}::text ilike '%${word}%' limit 1`),
    );
    if (held.rows.length > 0) found.push(place);
  }
  return found.sort();
}
