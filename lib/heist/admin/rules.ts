import type { Id } from "@/lib/core/id";
import type { HeistFacts, HeistStatus, HeistTerms } from "../contract";
import { halved, judgeHeist } from "../rules";

/** An attempt as it was kept. */
export type Attempt = {
  robberId: Id<"user">;
  victimId: Id<"user">;
  season: string;
  status: HeistStatus;
  amount: bigint;
  shield: "blocked" | "halved" | null;
  facts: HeistFacts;
};

export type Outcome = { status: HeistStatus; amount: number };

/**
 * What would have become of these attempts by other terms, in their order: a heist that would not
 * have been leaves its robber the token and its victim the points, and protects nobody. What the
 * facts do not tell stays as it was: who would not have tried, a shield that nobody struck, and a
 * peak that somebody reached by other means.
 */
export function replay(attempts: readonly Attempt[], terms: HeistTerms): Outcome[] {
  const world = new World(attempts[0]?.facts.at ?? 0);
  return attempts.map((attempt) => {
    const facts = world.factsOf(attempt);
    const outcome = outcomeOf(attempt, facts, terms);
    world.note(attempt, outcome);
    return outcome;
  });
}

function outcomeOf({ shield }: Attempt, facts: HeistFacts, terms: HeistTerms): Outcome {
  const { status, sum } = judgeHeist(facts, terms);
  if (status !== "success") return { status, amount: 0 };
  if (shield === "blocked") return { status: "failed_shield", amount: 0 };
  return { status, amount: shield === "halved" ? halved(sum.amount) : sum.amount };
}

const strikes = (status: HeistStatus) => status === "success" || status === "failed_shield";

/** Instants by key: of what really was before the rehearsal began, and of what would have been in it. */
class Instants {
  private readonly earlier = new Map<string, number | null>();
  private readonly replayed = new Map<string, number>();
  constructor(private readonly start: number) {}

  set(key: string, at: number): void {
    this.replayed.set(key, at);
  }

  last(key: string, recorded: number | null): number | null {
    if (recorded === null || recorded < this.start) this.earlier.set(key, recorded);
    return this.replayed.get(key) ?? this.earlier.get(key) ?? null;
  }
}

class World {
  private readonly robbed: Instants;
  private readonly struck: Instants;
  private readonly robbedBy: Instants;
  private readonly points = new Map<string, number>();
  private readonly lost = new Map<string, number>();
  private readonly tokens = new Map<string, number>();
  private readonly realPairs = new Set<string>();
  private readonly pairs = new Set<string>();

  constructor(start: number) {
    this.robbed = new Instants(start);
    this.struck = new Instants(start);
    this.robbedBy = new Instants(start);
  }

  factsOf({ facts, robberId, victimId, season }: Attempt): HeistFacts {
    const pair = `${season} ${robberId} ${victimId}`;
    const victimPoints = facts.victimPoints + less(this.points, `${season} ${victimId}`);
    return {
      ...facts,
      victimPoints: Math.max(0, victimPoints),
      victimPeak: Math.max(facts.victimPeak, victimPoints),
      victimLost: Math.max(0, facts.victimLost + less(this.lost, `${season} ${victimId}`)),
      robberPoints: Math.max(0, facts.robberPoints + less(this.points, `${season} ${robberId}`)),
      robbedAt: this.robbed.last(victimId, facts.robbedAt),
      lastHeistAt: this.struck.last(robberId, facts.lastHeistAt),
      robbedMeAt: this.robbedBy.last(`${victimId} ${robberId}`, facts.robbedMeAt),
      pairThisSeason: this.realPairs.has(pair)
        ? this.pairs.has(pair)
        : facts.pairThisSeason || this.pairs.has(pair),
      tokens: Math.max(0, facts.tokens + less(this.tokens, robberId)),
    };
  }

  note(attempt: Attempt, outcome: Outcome): void {
    const { robberId, victimId, season, facts, status } = attempt;
    const pair = `${season} ${robberId} ${victimId}`;
    const more = outcome.amount - Number(attempt.amount);
    add(this.points, `${season} ${victimId}`, -more);
    add(this.points, `${season} ${robberId}`, more);
    add(this.lost, `${season} ${victimId}`, more);
    add(this.tokens, robberId, Number(strikes(status)) - Number(strikes(outcome.status)));
    if (status === "success") this.realPairs.add(pair);
    if (strikes(outcome.status)) this.struck.set(robberId, facts.at);
    if (outcome.status !== "success") return;
    this.pairs.add(pair);
    this.robbed.set(victimId, facts.at);
    this.robbedBy.set(`${robberId} ${victimId}`, facts.at);
  }
}

const less = (sums: ReadonlyMap<string, number>, key: string) => sums.get(key) ?? 0;

function add(sums: Map<string, number>, key: string, change: number): void {
  sums.set(key, less(sums, key) + change);
}

export type Flow = { lost: number; won: number };

/** What each person lost to and won by heists with these outcomes. */
export function flowsOf(
  attempts: readonly Attempt[],
  outcomes: readonly Outcome[],
): Map<Id<"user">, Flow> {
  const flows = new Map<Id<"user">, Flow>();
  const flowOf = (userId: Id<"user">) => {
    const flow = flows.get(userId) ?? { lost: 0, won: 0 };
    flows.set(userId, flow);
    return flow;
  };
  for (const [index, { robberId, victimId }] of attempts.entries()) {
    const amount = outcomes[index]?.amount ?? 0;
    if (amount === 0) continue;
    flowOf(victimId).lost += amount;
    flowOf(robberId).won += amount;
  }
  return flows;
}
