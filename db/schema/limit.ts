import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";

/** Counters of rate-limiter-flexible, in the shape that library expects. */
export const rateLimit = pgTable(
  "rate_limit",
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    /** Milliseconds since 1970, null for never. */
    expire: bigint({ mode: "bigint" }),
  },
  (t) => [index().on(t.expire)],
);
