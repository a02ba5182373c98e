import { customType, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import type { OptionalKind } from "@/lib/email/contract";
import { id, instant } from "../columns";

const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });

/** Every message the product has written. What it said is erased once it was sent. */
export const emailMessage = pgTable(
  "email_message",
  {
    id: id("email").primaryKey(),
    /** Whose account it is about: what they may have shown and taken away. */
    userId: id("user", "user_id"),
    to: text("to_address").notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    /** `local`: kept for the outbox page, because no mail server is set. */
    status: text().$type<"pending" | "sent" | "local">().notNull(),
    createdAt: instant("created_at").notNull(),
    sentAt: instant("sent_at"),
    attempts: integer().notNull().default(0),
    /** Set while a worker talks to the mail server, so that no other does. */
    claimedAt: instant("claimed_at"),
  },
  (t) => [index().on(t.status, t.createdAt), index().on(t.userId)],
);

/** Files that go with a message; erased with its words once it was sent. */
export const emailAttachment = pgTable(
  "email_attachment",
  {
    emailId: id("email", "email_id")
      .notNull()
      .references(() => emailMessage.id, { onDelete: "cascade" }),
    place: integer().notNull(),
    name: text().notNull(),
    type: text().notNull(),
    content: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.emailId, t.place] })],
);

/** Which optional letters somebody does not want, and when none is to come. */
export const emailPreference = pgTable("email_preference", {
  userId: id("user", "user_id").primaryKey(),
  off: text().array().$type<OptionalKind[]>().notNull(),
  /** `22:30`, on the wall of `zone`. */
  quietFrom: text("quiet_from"),
  quietTo: text("quiet_to"),
  zone: text(),
});
