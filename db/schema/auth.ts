import { index, pgTable, text } from "drizzle-orm/pg-core";
import { id, instant } from "../columns";
import { appUser } from "./user";

export const authSession = pgTable(
  "auth_session",
  {
    id: id("session").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** SHA-256 of the cookie's token: the table alone opens no session. */
    tokenHash: text("token_hash").notNull().unique(),
    createdAt: instant("created_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    userAgent: text("user_agent").notNull(),
  },
  (t) => [index().on(t.userId)],
);

export const authPassword = pgTable("auth_password", {
  userId: id("user", "user_id")
    .primaryKey()
    .references(() => appUser.id),
  /** argon2id, in its own encoded form with parameters and salt. */
  hash: text().notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** Single-use links sent by e-mail: to verify an address, to set a new password. */
export const authToken = pgTable(
  "auth_token",
  {
    tokenHash: text("token_hash").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    purpose: text().$type<"verify_email" | "reset_password">().notNull(),
    email: text().notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index().on(t.userId)],
);

/** Numbers used once, for Sign-In With Solana. */
export const authNonce = pgTable("auth_nonce", {
  nonce: text().primaryKey(),
  domain: text().notNull(),
  issuedAt: instant("issued_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

export const authWallet = pgTable(
  "auth_wallet",
  {
    /** Base58 ed25519 public key. One wallet belongs to one person. */
    address: text().primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    linkedAt: instant("linked_at").notNull(),
  },
  (t) => [index().on(t.userId)],
);
