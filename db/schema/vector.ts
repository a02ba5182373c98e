import { sql } from "drizzle-orm";
import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { instant } from "../columns";

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const counter = (name: string) => bigint(name, { mode: "number" });

/** Counts the changes of a namespace, under its own lock: the numbers follow the commits. */
export const vectorNamespace = pgTable("vector_namespace", {
  namespace: text().primaryKey(),
  seq: counter("seq").notNull().default(0),
  /** Removals up to this number are no longer told: who has not heard of them begins anew. */
  forgottenSeq: counter("forgotten_seq").notNull().default(0),
});

/** A vector with its direction as 32-bit floats, and a coarse code of it for scanning. */
export const vectorEntry = pgTable(
  "vector_entry",
  {
    key: counter("key").primaryKey().generatedAlwaysAsIdentity(),
    namespace: text().notNull(),
    id: text().notNull(),
    embedder: text().notNull(),
    seq: counter("seq").notNull(),
    dimensions: integer().notNull(),
    /** One signed byte a dimension; times `scale` it is the vector, nearly. */
    code: bytes().notNull(),
    scale: real().notNull(),
    /** Length 1, little-endian. */
    vector: bytes().notNull(),
    metadata: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (t) => [unique().on(t.namespace, t.id), index().on(t.namespace, t.seq)],
);

/** What was removed, by number alone, for those who hold a copy of the codes. */
export const vectorRemoval = pgTable(
  "vector_removal",
  {
    namespace: text().notNull(),
    seq: counter("seq").notNull(),
    key: counter("key").notNull(),
    at: instant("at").notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.namespace, t.seq] }), index().on(t.at)],
);
