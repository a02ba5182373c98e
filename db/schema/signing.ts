import { pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "@/db/columns";

/** Every key that this deployment has signed with: what was signed stays checkable. */
export const signingKey = pgTable("signing_key", {
  /** ed25519, 64 hexadecimal digits. */
  publicKey: text("public_key").primaryKey(),
  /** The private key, encrypted with the server's secret; null for one that the environment gives. */
  sealed: text(),
  createdAt: instant("created_at").notNull(),
});
