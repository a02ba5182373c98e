import { z } from "zod";
import { define } from "./define";

const wholePercent = (most: number) =>
  z.number().int("a whole percent: 5 means 5 %").min(1, "a whole percent: 5 means 5 %").max(most);
const wholeHours = z.number().int().min(0).max(720);
const points = z.number().int().min(0).max(100_000);

/** The numbers of heists: percents are whole, 5 means 5 %. */
export const heistSettings = {
  "heist.enabled": define(
    z.boolean(),
    true,
    "Heists can be made. Off stops every one at once; nothing else changes.",
  ),
  "heist.steal_percentage": define(
    wholePercent(50),
    5,
    "Share of the victim's season points that a heist takes, in whole percent, rounded down.",
  ),
  "heist.steal_max": define(
    z.number().int().min(1).max(100_000),
    100,
    "Most that one heist takes, with any tool.",
  ),
  "heist.target_min_points": define(
    z.number().int().min(1).max(100_000),
    20,
    "Whoever has less is not robbed.",
  ),
  "heist.cooldown_hours": define(wholeHours, 24, "Pause of a robber after a heist."),
  "heist.target_cooldown_hours": define(
    wholeHours,
    48,
    "How long the robbed are protected from others.",
  ),
  "heist.loss_cap_percentage": define(
    wholePercent(100),
    30,
    "Most that heists take from one person in a season, in whole percent of their highest points.",
  ),
  "heist.counter_hours": define(
    wholeHours,
    24,
    "How long the robbed may rob back, whatever protects the robber.",
  ),
  "heist.newcomer_days": define(
    z.number().int().min(0).max(90),
    3,
    "Days after signing up in which nobody robs a person who has robbed nobody.",
  ),
  "heist.bracket_percentage": define(
    z.number().int("a whole percent: 50 means 50 %").min(0).max(100),
    50,
    "A victim has at least this share of the robber's points, in whole percent; 0 lets anybody be robbed.",
  ),
  "heist.sword_percentage": define(
    z.number().int("a whole percent: 50 means 50 %").min(0).max(500),
    50,
    "What a sword adds to the sum, in whole percent of it.",
  ),
  "heist.hammer_points": define(points, 10, "Points that a hammer adds."),
  "heist.shield_chance": define(
    z.number().int("a whole percent: 50 means 50 %").min(0).max(100),
    50,
    "Of a hundred heists a shield blocks so many, and halves the others. Raised shields keep theirs.",
  ),
  "heist.shield_hours": define(
    z.number().int().min(1).max(720),
    72,
    "How long a raised shield holds if nobody strikes it.",
  ),
  "heist.peaceful_days": define(
    z.number().int().min(0).max(90),
    7,
    "Days from asking to leave the peaceful league to leaving it.",
  ),
} as const;
