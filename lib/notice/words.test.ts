import { expect, test } from "vitest";
import { type NoticeData, type NoticeKind, noticeKinds } from "./contract";
import { noticeWords } from "./words";

const examples: NoticeData = {
  heist_success: { points: "1" },
  heist_victim: { points: "100" },
  token_earned: { tokens: "2" },
  shield_activated: { outcome: "blocked" },
  shield_expired: {},
  referral_joined: {},
  referral_rewarded: { points: "50" },
  referral_taken_back: { tokens: "0", points: "50" },
  season_ended: { season: "2026-11", place: null },
  prize_paid: { season: "2026-11", place: "2", tokens: "3", credits: "5000000" },
  team_invited: { team: "night-heron", name: "Night Heron" },
  team_joined: { team: "night-heron", name: "Night Heron" },
  team_left: { team: "night-heron", name: "Night Heron" },
  team_removed: { team: "night-heron", name: "Night Heron", banned: true },
  team_led: { team: "night-heron", name: "Night Heron" },
  team_ended: { team: "night-heron", name: "Night Heron" },
  team_vote: { team: "night-heron", name: "Night Heron" },
  chain_alarm: { kind: "books" },
  team_result: { team: "night-heron", name: "Night Heron", won: true, amount: "12500000" },
};

function said<K extends NoticeKind>(kind: K) {
  const { title, text, href } = noticeWords[kind];
  const data = examples[kind];
  return { title: title(data, "ada"), text: text(data, "ada"), href: href(data) };
}

test.each(noticeKinds)("%s is said in plain words and leads to a page of ours", (kind) => {
  const { title, text, href } = said(kind);
  expect(title.length).toBeGreaterThan(5);
  expect(`${title}.`).toMatch(/^[A-Za-z\d][^!{}]*[^.]\.$/);
  expect(text).toMatch(/\.$/);
  expect(`${title} ${text}`).not.toMatch(/undefined|NaN|Invalid|\[object/);
  expect(href).toMatch(/^\/[a-z]/);
});

test("one is said in the singular, more in the plural", () => {
  expect(said("heist_success").title).toBe("You robbed ada of 1 point");
  expect(said("heist_victim").title).toBe("ada robbed you of 100 points");
  expect(said("referral_rewarded").title).toBe("50 points for bringing ada");
});

test("what was not taken back is not named", () => {
  expect(said("referral_taken_back").title).toBe("50 points taken back");
});
