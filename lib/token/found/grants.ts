import { distribution, SUPPLY } from "../contract";

const DAY = 86_400n;
const YEAR = 365n * DAY;

/** When each part of the first distribution comes free, in seconds after the beginning. */
const schedules: Record<(typeof distribution)[number]["of"], { cliff: bigint; end: bigint }> = {
  treasury: { cliff: 0n, end: 4n * YEAR },
  team: { cliff: YEAR, end: 4n * YEAR },
  airdrop: { cliff: 0n, end: 0n },
  liquidity: { cliff: 0n, end: 0n },
  partners: { cliff: 182n * DAY, end: 2n * YEAR },
};

export type FirstGrant = {
  of: (typeof distribution)[number]["of"];
  id: number;
  total: bigint;
  start: bigint;
  cliff: bigint;
  end: bigint;
};

/** The first distribution as grants of the program, which add up to all there is. */
export function firstGrants(begins: Date): FirstGrant[] {
  const start = BigInt(Math.floor(begins.getTime() / 1_000));
  return distribution.map(({ of, percent }, id) => ({
    of,
    id,
    total: (SUPPLY * BigInt(percent)) / 100n,
    start,
    cliff: start + schedules[of].cliff,
    end: start + schedules[of].end,
  }));
}
