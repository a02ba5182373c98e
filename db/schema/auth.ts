import { bigint, boolean, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { id, instant, json } from "../columns";
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
    /** Where it was last used, as our own proxy told: an ISO 3166-1 code. */
    country: text(),
    /** When its owner last proved who they are; null: when it was opened. */
    authenticatedAt: instant("authenticated_at"),
    /** Since when its present token is out; null: since it was opened. */
    rotatedAt: instant("rotated_at"),
    /** When a present token was first shown to us; null: never since it was opened. */
    confirmedAt: instant("confirmed_at"),
    /** Why we ended it, where its owner did not. */
    endedBecause: text("ended_because").$type<"token_reused" | "moved_too_fast">(),
  },
  (t) => [index().on(t.userId)],
);

/** Tokens that a session had before its present one. Whoever shows one late has copied it, or was copied. */
export const authSpentToken = pgTable(
  "auth_spent_token",
  {
    tokenHash: text("token_hash").primaryKey(),
    sessionId: id("session", "session_id")
      .notNull()
      .references(() => authSession.id, { onDelete: "cascade" }),
    spentAt: instant("spent_at").notNull(),
  },
  (t) => [index().on(t.sessionId)],
);

/** Four digits before money moves. */
export const authPin = pgTable("auth_pin", {
  userId: id("user", "user_id")
    .primaryKey()
    .references(() => appUser.id),
  /** argon2id under a key of this deployment: the table alone gives no PIN away. */
  hash: text().notNull(),
  changedAt: instant("changed_at").notNull(),
  /** Wrong tries since the last right one or the last lock. */
  wrong: integer().notNull().default(0),
  lockedUntil: instant("locked_until"),
});

export const authPasskey = pgTable(
  "auth_passkey",
  {
    id: id("passkey").primaryKey(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** base64url, as the authenticator named it. */
    credentialId: text("credential_id").notNull().unique(),
    /** COSE key, base64url. */
    publicKey: text("public_key").notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: json().notNull(),
    name: text().notNull(),
    /** Whether its maker keeps it on several devices. */
    synced: boolean().notNull(),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
  },
  (t) => [index().on(t.userId)],
);

/** What a passkey is asked to sign: good once, for one purpose. */
export const authChallenge = pgTable("auth_challenge", {
  challenge: text().primaryKey(),
  purpose: text().$type<"add" | "step_up" | "sign_in">().notNull(),
  /** Null where it is not known yet who will answer. */
  userId: id("user", "user_id"),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** The second step of signing in: a secret shared with an app that shows codes. */
export const authTotp = pgTable("auth_totp", {
  userId: id("user", "user_id")
    .primaryKey()
    .references(() => appUser.id),
  /** Encrypted under a key of this deployment and bound to the person. */
  sealed: text().notNull(),
  createdAt: instant("created_at").notNull(),
  /** Null until its owner has shown a code: until then it is not asked for. */
  confirmedAt: instant("confirmed_at"),
  /** The last 30 seconds of which a code was taken, counted since 1970: none is taken twice. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
});

/** Each works once in place of a code. */
export const authRecoveryCode = pgTable(
  "auth_recovery_code",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** SHA-256 of 80 random bits. */
    hash: text().notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
);

/** Accounts at other places that sign a person in here. */
export const authOauth = pgTable(
  "auth_oauth",
  {
    provider: text().$type<"google" | "github" | "discord">().notNull(),
    /** The other place's own id of the person. */
    subject: text().notNull(),
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    /** What they are called there, to be told apart. */
    label: text().notNull(),
    linkedAt: instant("linked_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.subject] }), index().on(t.userId)],
);

/** A visit to another place that has not come back yet. */
export const authOauthState = pgTable("auth_oauth_state", {
  stateHash: text("state_hash").primaryKey(),
  provider: text().$type<"google" | "github" | "discord">().notNull(),
  /** What proves that whoever asked is whoever comes back (PKCE). */
  verifier: text().notNull(),
  /** Where to go afterwards: a path of ours. */
  next: text().notNull(),
  /** Whose account is to be linked; null to sign in. */
  userId: id("user", "user_id"),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
});

/** Where real money goes when it leaves. */
export const authPayoutWallet = pgTable("auth_payout_wallet", {
  userId: id("user", "user_id")
    .primaryKey()
    .references(() => appUser.id),
  /** Base58. In force until `nextAt`. */
  address: text().notNull(),
  since: instant("since").notNull(),
  /** In force from `nextAt` on. */
  nextAddress: text("next_address"),
  nextAt: instant("next_at"),
});

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

/** Who has agreed to which version of what, and when. */
export const authConsent = pgTable(
  "auth_consent",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    document: text().$type<"terms" | "privacy">().notNull(),
    version: integer().notNull(),
    at: instant("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.document, t.version] })],
);
