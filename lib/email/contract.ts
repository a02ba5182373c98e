import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";

/** What a message says. Only text: the HTML is made of it. */
export type Letter = {
  subject: string;
  /** One paragraph each. */
  paragraphs: string[];
  /** The one thing to press. */
  action: { label: string; url: string };
  /** Why the reader gets this, and what to do if it was not them. */
  footnote: string;
};

/** A message on the local outbox page. */
export type LocalMessage = {
  id: Id<"email">;
  to: string;
  subject: string;
  text: string;
  /** ISO 8601. */
  at: string;
};

/** The outbox task that sends one message, and its payload. */
export const SEND_EMAIL = "email.send";
export const SendEmail = z.object({
  emailId: z.string().refine((value): value is Id<"email"> => isId("email", value)),
});
export type SendEmail = z.output<typeof SendEmail>;
