import type { BucketKind, BurnOrder, Feature, StatementLine } from "@/lib/credit/contract";
import { tierNames, tiers } from "@/lib/plan/contract";

export const featureWords: Record<Feature, string> = {
  chat: "Chat",
  agent: "Agents",
  document: "Documents",
};

export const bucketWords: Record<BucketKind, string> = {
  daily: "Daily",
  purchased: "Bought",
  bonus: "Bonus",
};

/** In which order credits are spent, as a sentence. */
export function burnOrderWords(order: BurnOrder): string {
  if (order === "expiring") return "Credits that end first are spent first.";
  const [first, ...rest] = order.split(",").map((kind) => bucketWords[kind as BucketKind]);
  return `${first} credits are spent first, then ${rest.join(", then ").toLowerCase()} ones.`;
}

type Words = { title: string; detail: string };

/** A line of a statement in words: what came or went, and why. */
export function lineWords(line: StatementLine): Words {
  if (line.kind === "entry") return entryWords(line);
  return { title: chargeTitle(line), detail: chargeDetail(line) };
}

/** What a charge was for: `Chat with Odalys`. */
export function chargeTitle({ feature, memo }: { feature: Feature; memo: Record<string, string> }) {
  if (feature === "chat" && memo.companion) return `Chat with ${memo.companion}`;
  return memo.name ? `${featureWords[feature]}: ${memo.name}` : featureWords[feature];
}

const voidWords: Record<string, string> = {
  not_begun: "Did not begin, given back",
  expired: "Not finished in time, given back",
  hold_expired: "Not finished in time, given back",
};

function chargeDetail(line: Extract<StatementLine, { kind: "charge" }>): string {
  if (line.state === "held") return "Held for the worst case, not charged yet";
  if (line.state === "voided") return voidWords[line.reason] ?? "Nothing was delivered, given back";
  return burnWords(line.parts);
}

/** From which buckets a charge was taken: `From daily credits, 0.50 from bought ones`. */
function burnWords(parts: Extract<StatementLine, { kind: "charge" }>["parts"]): string {
  const kinds = new Set(parts.filter(({ posted }) => posted !== "0").map(({ kind }) => kind));
  const names = [...kinds].map((kind) => bucketWords[kind].toLowerCase());
  return names.length === 0 ? "" : `From ${names.join(" and ")} credits`;
}

function entryWords(line: Extract<StatementLine, { kind: "entry" }>): Words {
  const { code, bucket, memo } = line;
  switch (code) {
    case "credit.daily":
      return { title: "Daily credits", detail: `Once a day, ${tierLabel(memo.tier)}` };
    case "credit.lapse":
      return bucket === "daily"
        ? { title: "Daily credits that were left", detail: "Lapsed when the next day began" }
        : { title: "Bonus credits that were left", detail: "Expired" };
    case "credit.adjustment":
      return { title: "Changed by hand", detail: "By two people of the house" };
    case "season.prize":
      return { title: "A prize", detail: `Place ${memo.position} of ${memo.season}` };
    case "billing.package":
      return {
        title: `${memo.package ?? "A"} package`,
        detail: bucket === "bonus" ? "The bonus on top" : "Bought",
      };
    case "billing.refund":
      return { title: "Taken back", detail: "The payment for them was refunded" };
    case "billing.dispute":
      return { title: "Taken back", detail: "The payment for them is disputed" };
    case "billing.dispute_won":
      return { title: "Given again", detail: "The dispute about their payment is over" };
    default:
      return otherWords(line);
  }
}

function otherWords({ bucket, change }: Extract<StatementLine, { kind: "entry" }>): Words {
  const what = `${bucketWords[bucket]} credits`;
  return { title: what, detail: change.startsWith("-") ? "Taken back" : "Given to you" };
}

function tierLabel(name: string | undefined): string {
  const tier = tierNames.find((each) => each === name);
  return tier ? tiers[tier].label : "your plan";
}
