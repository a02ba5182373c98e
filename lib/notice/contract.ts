import { z } from "zod";
import type { Id } from "@/lib/core/id";
import { cursorOf } from "@/lib/core/paging";

/** A whole number of points, tokens or minor units, as text. */
const count = z.string().regex(/^\d+$/);
const words = z.string().max(120);

/**
 * What a notice of each kind carries besides who else took part. Figures only: names of people are
 * read when it is shown, and its words are in `words.ts`.
 */
export const noticeData = {
  heist_success: z.object({ points: count }),
  heist_victim: z.object({ points: count }),
  token_earned: z.object({ tokens: count }),
  shield_activated: z.object({ outcome: z.enum(["blocked", "halved"]) }),
  shield_expired: z.object({}),
  referral_joined: z.object({}),
  referral_rewarded: z.object({ points: count }),
  referral_taken_back: z.object({ tokens: count, points: count }),
  season_ended: z.object({ season: words, place: count.nullable() }),
  /** Credits are micro-credits. */
  prize_paid: z.object({ season: words, place: count, tokens: count, credits: count }),
  team_invited: z.object({ team: words, name: words }),
  team_joined: z.object({ team: words, name: words }),
  team_left: z.object({ team: words, name: words }),
  /** `banned`: for good. */
  team_removed: z.object({ team: words, name: words, banned: z.boolean() }),
  team_led: z.object({ team: words, name: words }),
  team_ended: z.object({ team: words, name: words }),
  team_vote: z.object({ team: words, name: words }),
  /** The amount is one's own share, in micro-USD. */
  /** For those who run the house. */
  chain_alarm: z.object({ kind: z.enum(["network", "stuck", "gap", "books", "cut_log"]) }),
  team_result: z.object({ team: words, name: words, won: z.boolean(), amount: count }),
} as const;

export type NoticeKind = keyof typeof noticeData;
export type NoticeData = { [K in NoticeKind]: z.output<(typeof noticeData)[K]> };
export const noticeKinds = Object.keys(noticeData) as [NoticeKind, ...NoticeKind[]];

/** More than this are not counted one by one. */
export const UNREAD_MAX = 99;

const noticeId = z.string().regex(/^\d{1,18}$/);

export const ReadNotices = z.object({
  after: cursorOf(/^\d{1,18}$/),
  limit: z.coerce.number().int().min(1).max(100).default(30),
  /** Only these kinds; all where left out. */
  kinds: z.array(z.enum(noticeKinds)).max(noticeKinds.length).optional(),
});
export type ReadNotices = z.output<typeof ReadNotices>;

export const MarkRead = z.object({
  /** Which ones, or all that there are. */
  ids: z.union([z.array(noticeId).min(1).max(100), z.literal("all")]),
  kinds: z.array(z.enum(noticeKinds)).max(noticeKinds.length).optional(),
});
export type MarkRead = z.output<typeof MarkRead>;

export const SetMailed = z.object({
  /** The kinds that come by letter as well. */
  kinds: z.array(z.enum(noticeKinds)).max(noticeKinds.length),
});
export type SetMailed = z.output<typeof SetMailed>;

/** One kind of notice, and whether a letter comes as well. */
export type MailChoice = { kind: NoticeKind; group: string; label: string; mailed: boolean };

/** A notice as its reader sees it. */
export type NoticeView = {
  id: string;
  kind: NoticeKind;
  /** Who else took part, by their present name; null where nobody did or they are gone. */
  other: string | null;
  title: string;
  text: string;
  /** Where it leads to: a path of ours. */
  href: string;
  /** ISO 8601. */
  at: string;
  read: boolean;
};

/** How a person's centre stands: all of it that a page keeps up to date. */
export type NoticeState = {
  /** At most `UNREAD_MAX` and one. */
  unread: number;
  /** The newest, newest first. */
  newest: NoticeView[];
};

/** The outbox task that writes the letter about one notice, and its payload. */
export const MAIL_NOTICE = "notice.mail";
export const MailNotice = z.object({
  userId: z.string().transform((value) => value as Id<"user">),
  kind: z.enum(noticeKinds),
  ref: z.string(),
});
