import { z } from "zod";

/** A whole number of points or tokens, as text. */
const count = z.string().regex(/^\d+$/);
const slug = z.string().max(120);

/**
 * What a notice of each kind carries besides who else took part. Figures only: names are read when
 * it is shown, and the words are in `words.ts`.
 */
export const noticeData = {
  heist_success: z.object({ points: count }),
  heist_victim: z.object({ points: count }),
  token_earned: z.object({ tokens: count }),
  shield_activated: z.object({ outcome: z.enum(["blocked", "halved"]) }),
  shield_expired: z.object({}),
  referral_joined: z.object({}),
  referral_rewarded: z.object({ tokens: count, points: count }),
  referral_taken_back: z.object({ tokens: count, points: count }),
  season_ended: z.object({ season: z.string(), place: count.nullable() }),
  prize_paid: z.object({ season: z.string(), place: count, tokens: count, credits: count }),
  team_invited: z.object({ team: slug, name: slug }),
  team_joined: z.object({ team: slug, name: slug }),
  team_left: z.object({ team: slug, name: slug }),
  team_vote: z.object({ team: slug, name: slug }),
  team_result: z.object({ team: slug, name: slug, won: z.boolean(), amount: count }),
} as const;

export type NoticeKind = keyof typeof noticeData;
export type NoticeData = { [K in NoticeKind]: z.output<(typeof noticeData)[K]> };
export const noticeKinds = Object.keys(noticeData) as [NoticeKind, ...NoticeKind[]];

/** The outbox task that writes the letter about one notice. */
export const MAIL_NOTICE = "notice.mail";
