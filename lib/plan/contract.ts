export const tierNames = ["free", "premium", "vip"] as const;
export type TierName = (typeof tierNames)[number];

export type Tier = {
  name: TierName;
  label: string;
  /** Micro-USD a month. */
  monthlyUsdMicros: bigint;
  /** Micro-credits a day of the person's own. */
  dailyCredits: bigint;
  /** The steady rate of requests to models. */
  requestsPerMinute: number;
  /** How many requests may come at once after a rest. */
  burst: number;
  /** Off the price of a turn, in ten-thousandths. */
  discountBasisPoints: number;
  retrievalMemory: boolean;
  spicy: boolean;
  /** Goes first where there is a queue. */
  priority: boolean;
  /** How many of the last messages a model is shown. */
  windowMessages: number;
};

const credits = (count: number) => BigInt(count) * 1_000_000n;
const dollars = (cents: number) => BigInt(cents) * 10_000n;

/** What each tier costs and gives. Pages, checks and the payment vendor's catalogue all read this. */
export const tiers: Record<TierName, Tier> = {
  free: {
    name: "free",
    label: "Free",
    monthlyUsdMicros: 0n,
    dailyCredits: credits(10),
    requestsPerMinute: 5,
    burst: 5,
    discountBasisPoints: 0,
    retrievalMemory: false,
    spicy: false,
    priority: false,
    windowMessages: 10,
  },
  premium: {
    name: "premium",
    label: "Premium",
    monthlyUsdMicros: dollars(999),
    dailyCredits: credits(100),
    requestsPerMinute: 30,
    burst: 30,
    discountBasisPoints: 3_000,
    retrievalMemory: true,
    spicy: true,
    priority: false,
    windowMessages: 40,
  },
  vip: {
    name: "vip",
    label: "VIP",
    monthlyUsdMicros: dollars(2_999),
    dailyCredits: credits(500),
    requestsPerMinute: 100,
    burst: 100,
    discountBasisPoints: 5_000,
    retrievalMemory: true,
    spicy: true,
    priority: true,
    windowMessages: 40,
  },
};

export type PackageId = "starter" | "popular" | "best_value" | "whale";

export type CreditPackage = {
  id: PackageId;
  label: string;
  /** Micro-credits that never expire. */
  credits: bigint;
  /** Micro-credits on top, in the bonus bucket. */
  bonus: bigint;
  usdMicros: bigint;
};

/** What credits cost by the package. The bonus is 0, 10, 20 and 30 % of the credits bought. */
export const packages: readonly CreditPackage[] = [
  {
    id: "starter",
    label: "Starter",
    credits: credits(10),
    bonus: 0n,
    usdMicros: dollars(99),
  },
  {
    id: "popular",
    label: "Popular",
    credits: credits(100),
    bonus: credits(10),
    usdMicros: dollars(899),
  },
  {
    id: "best_value",
    label: "Best value",
    credits: credits(550),
    bonus: credits(110),
    usdMicros: dollars(3_999),
  },
  {
    id: "whale",
    label: "Whale",
    credits: credits(1_200),
    bonus: credits(360),
    usdMicros: dollars(6_999),
  },
];

/** The tier that a person has at an instant, and how long if nothing changes. */
export type Plan = { tier: TierName; until: Date | null; graceUntil: Date | null };

/** What is limited by the tier: each has a bucket of its own. */
export type TierRateName = "chat";
