import { z } from "zod";
import { type Id, isId } from "@/lib/core/id";
import { isZone } from "@/lib/core/zone";

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

/** A file that goes with a message. */
export type Attachment = { name: string; type: string; content: Uint8Array };

/** A message on the local outbox page. */
export type LocalMessage = {
  id: Id<"email">;
  to: string;
  subject: string;
  text: string;
  /** What goes with it, and how many bytes it has. */
  attachments: { name: string; size: number }[];
  /** ISO 8601. */
  at: string;
};

/** The outbox task that sends one message, and its payload. */
export const SEND_EMAIL = "email.send";
export const SendEmail = z.object({
  emailId: z.string().refine((value): value is Id<"email"> => isId("email", value)),
});
export type SendEmail = z.output<typeof SendEmail>;

export const optionalKinds = ["decisions", "receipts", "companions"] as const;
/** Letters that somebody can do without. What concerns safety, or money that fails, always comes. */
export type OptionalKind = (typeof optionalKinds)[number];

/** `22:30`, on the wall of a time zone. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 22:30.");

export const SetLetters = z.object({
  /** The kinds that are not wanted. */
  off: z.array(z.enum(optionalKinds)).max(optionalKinds.length),
  /** When no optional letter is to come, or null. */
  quiet: z
    .object({
      from: clock,
      to: clock,
      zone: z.string().max(60).refine(isZone, "Unknown time zone."),
    })
    .refine(({ from, to }) => from !== to, { path: ["to"], message: "Choose another time." })
    .nullable(),
});
export type SetLetters = z.output<typeof SetLetters>;
export type LetterWishes = SetLetters;
