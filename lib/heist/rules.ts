import type { HeistFacts, HeistRule, HeistStatus, HeistTerms } from "./contract";
import { heistRules } from "./contract";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What each rule's refusal is recorded as. */
const statusOf: Record<HeistRule, HeistStatus> = {
  self: "failed_invalid_target",
  house: "failed_invalid_target",
  suspended: "failed_invalid_target",
  excluded: "failed_invalid_target",
  guest: "failed_invalid_target",
  same_person: "failed_invalid_target",
  team_mate: "failed_invalid_target",
  peaceful: "failed_invalid_target",
  newcomer: "failed_target_protected",
  protected: "failed_target_protected",
  pair: "failed_target_protected",
  bracket: "failed_target_protected",
  loss_cap: "failed_target_protected",
  points: "failed_insufficient_points",
  cooldown: "failed_cooldown",
  token: "failed_insufficient_tokens",
};

/** What a robber cannot hide behind from whom they have just robbed. */
const waivedInReturn: ReadonlySet<HeistRule> = new Set([
  "team_mate",
  "newcomer",
  "protected",
  "bracket",
]);

export type RuleCheck = { rule: HeistRule; holds: boolean; waived: boolean; until: number | null };

export type Sum = { share: number; withTools: number; lossLeft: number; amount: number };

export type Verdict = {
  /** `success` here means that nothing stands in the way but, perhaps, a shield. */
  status: HeistStatus;
  reason: HeistRule | null;
  counter: boolean;
  sum: Sum;
  checks: RuleCheck[];
};

/** Decides a heist, a shield left aside. Execution, preview and rehearsal all ask this. */
export function judgeHeist(facts: HeistFacts, terms: HeistTerms): Verdict {
  const counter = isCounter(facts, terms);
  const sum = sumOf(facts, terms);
  const checks = heistRules.map((rule): RuleCheck => {
    const { holds, until = null } = checkOf[rule](facts, terms, sum);
    const waived = !holds && counter && waivedInReturn.has(rule);
    return { rule, holds: holds || waived, waived, until: holds ? null : until };
  });
  const reason = checks.find(({ holds }) => !holds)?.rule ?? null;
  return { status: reason ? statusOf[reason] : "success", reason, counter, sum, checks };
}

/** The robbed may rob back for a while, whatever protects the robber. */
export function isCounter({ at, robbedMeAt }: HeistFacts, { counterHours }: HeistTerms): boolean {
  return robbedMeAt !== null && at < robbedMeAt + counterHours * HOUR;
}

/** How much is taken: the share, what tools add, the cap, and what the victim may still lose. */
export function sumOf(facts: HeistFacts, terms: HeistTerms): Sum {
  const share = percentOf(facts.victimPoints, terms.stealPercentage);
  const sword = facts.tools.includes("sword") ? percentOf(share, terms.swordPercentage) : 0;
  const hammer = facts.tools.includes("hammer") && share > 0 ? terms.hammerPoints : 0;
  const withTools = share + sword + hammer;
  const lossMost = percentOf(facts.victimPeak, terms.lossCapPercentage);
  const lossLeft = Math.max(0, lossMost - facts.victimLost);
  const amount = Math.min(withTools, terms.stealMax, lossLeft, facts.victimPoints);
  return { share, withTools, lossLeft, amount };
}

/** What a shield that does not block leaves to the robber: half, rounded up. */
export function halved(amount: number): number {
  return Math.ceil(amount / 2);
}

function percentOf(points: number, percent: number): number {
  return Math.floor((points * percent) / 100);
}

type Check = (
  facts: HeistFacts,
  terms: HeistTerms,
  sum: Sum,
) => { holds: boolean; until?: number | null };

const after = (at: number, since: number | null, span: number) =>
  since === null || at >= since + span ? { holds: true } : { holds: false, until: since + span };

const checkOf: Record<HeistRule, Check> = {
  self: ({ self }) => ({ holds: !self }),
  house: ({ house }) => ({ holds: !house }),
  suspended: ({ suspended }) => ({ holds: !suspended }),
  excluded: ({ excluded }) => ({ holds: !excluded }),
  guest: ({ guest }) => ({ holds: !guest }),
  same_person: ({ samePerson }) => ({ holds: !samePerson }),
  team_mate: ({ teamMate }) => ({ holds: !teamMate }),
  peaceful: ({ peaceful }) => ({ holds: !peaceful }),
  newcomer: ({ at, victimJoinedAt, victimRobs }, { newcomerDays }) =>
    victimRobs ? { holds: true } : after(at, victimJoinedAt, newcomerDays * DAY),
  protected: ({ at, robbedAt }, { protectionHours }) => after(at, robbedAt, protectionHours * HOUR),
  pair: ({ pairThisSeason }) => ({ holds: !pairThisSeason }),
  bracket: ({ victimPoints, robberPoints }, { bracketPercentage }) => ({
    holds: victimPoints * 100 >= robberPoints * bracketPercentage,
  }),
  points: ({ victimPoints }, { targetMinPoints }, { withTools }) => ({
    holds: victimPoints >= targetMinPoints && withTools > 0,
  }),
  loss_cap: (_facts, _terms, { lossLeft }) => ({ holds: lossLeft > 0 }),
  cooldown: ({ at, lastHeistAt }, { cooldownHours }) =>
    after(at, lastHeistAt, cooldownHours * HOUR),
  token: ({ tokens }) => ({ holds: tokens > 0 }),
};
