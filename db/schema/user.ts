import { boolean, index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { Permission, Role } from "@/lib/core/permission";
import { id, instant } from "../columns";

export const appUser = pgTable("app_user", {
  id: id("user").primaryKey(),
  /** Public name, unique without regard to case: stored in lower case. */
  handle: text().notNull().unique(),
  /** Lower case; null for a guest or a person who signs in by wallet alone. */
  email: text().unique(),
  emailVerifiedAt: instant("email_verified_at"),
  role: text().$type<Role>().notNull().default("user"),
  guest: boolean().notNull().default(false),
  suspendedAt: instant("suspended_at"),
  createdAt: instant("created_at").notNull(),
});

/** Single permissions beyond the role. */
export const permissionGrant = pgTable(
  "permission_grant",
  {
    userId: id("user", "user_id")
      .notNull()
      .references(() => appUser.id),
    permission: text().$type<Permission>().notNull(),
    reason: text().notNull(),
    grantedBy: id("user", "granted_by").notNull(),
    grantedAt: instant("granted_at").notNull(),
    expiresAt: instant("expires_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.permission] }), index().on(t.expiresAt)],
);
