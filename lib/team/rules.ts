import { permissions, type SplitKind, type TeamAct, type TeamRole } from "./contract";

export function mayAct(role: TeamRole, act: TeamAct): boolean {
  return permissions[act].includes(role);
}

/** What a team's page is called in its address; "" where nothing of the name can stand there. */
export function slugOf(folded: string): string {
  return folded
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
}

/** Whose a prize will be: weights by person, exact for every split. Nobody's may be everybody's. */
export function weightsOf(
  people: readonly { userId: string; fee: bigint }[],
  {
    split,
    custom,
    authorBonus,
    authorId,
  }: {
    split: SplitKind;
    custom: Readonly<Record<string, number>>;
    authorBonus: number;
    authorId: string;
  },
): Map<string, bigint> {
  const base = people.map(({ userId, fee }) => {
    if (split === "equal") return { userId, weight: 1n };
    return { userId, weight: split === "custom" ? BigInt(custom[userId] ?? 0) : fee };
  });
  const total = base.reduce((sum, { weight }) => sum + weight, 0n);
  const bonus = people.some(({ userId }) => userId === authorId) ? BigInt(authorBonus) : 0n;
  return new Map(
    base.map(({ userId, weight }) => [
      userId,
      weight * (100n - bonus) + (userId === authorId ? bonus * total : 0n),
    ]),
  );
}

/** Hundredths of a percent, for people to read. Money is divided by the weights themselves. */
export function shareOf(weight: bigint, total: bigint): number {
  return total === 0n ? 0 : Number((weight * 10_000n) / total);
}

export type Missing = "leader" | "votes" | "earlier";

/**
 * What is missing before a fee may leave the pool, or null. Votes are of who is a member now, and
 * money is let go by those who were there when its owner last put some in: who comes later has no
 * say in it.
 */
export function approvalMissing(
  {
    approval,
    votesNeeded,
    leaderId,
  }: { approval: "leader" | "votes"; votesNeeded: number; leaderId: string },
  voters: readonly string[],
  members: readonly { userId: string; joinedAt: Date }[],
  owners: readonly { putInAt: Date }[],
): Missing | null {
  if (approval === "leader") return voters.includes(leaderId) ? null : "leader";
  // A team that has shrunk below the number it once chose needs everybody.
  const isEnough = (among: typeof members) =>
    among.filter(({ userId }) => voters.includes(userId)).length >=
    Math.min(votesNeeded, among.length);
  if (!isEnough(members)) return "votes";
  const there = (when: Date) => members.filter(({ joinedAt }) => joinedAt <= when);
  return owners.every(({ putInAt }) => isEnough(there(putInAt))) ? null : "earlier";
}

export type SpendRule = {
  approval: "leader" | "votes";
  votesNeeded: number;
  /** In micro-USD; null for no such limit. */
  cap: bigint | null;
};

/** Whether one rule would let something be spent that the other before it would have stopped. */
export function isEasier(next: SpendRule, before: SpendRule): boolean {
  const isDearer = before.cap !== null && (next.cap === null || next.cap > before.cap);
  if (isDearer || before.approval === "leader") return isDearer;
  return next.approval === "leader" || next.votesNeeded < before.votesNeeded;
}

/** Who leads next when a leader goes: a strategist before a member, the longest there first. */
export function successorOf<P extends { role: TeamRole; joinedAt: Date; userId: string }>(
  rest: readonly P[],
): P | null {
  const rank = ({ role }: P) => (role === "strategist" ? 0 : 1);
  const [next] = [...rest].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      a.joinedAt.getTime() - b.joinedAt.getTime() ||
      (a.userId < b.userId ? -1 : 1),
  );
  return next ?? null;
}
