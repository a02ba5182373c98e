import type { ChainEvent, EventData } from "@/lib/onchain/contract";
import { divideBought } from "@/lib/token/rules";
import type { StakeAct, StakeModel } from "./stake-model";

type Place = { config: string; mint: string };

/** What the staking program would say, one event a transaction, while a model does these things. */
export function stakeEvents(
  place: Place,
  owners: readonly string[],
  model: StakeModel,
  acts: readonly StakeAct[],
): ChainEvent[] {
  const events = [
    eventOf(place, 0, "ConfigInitialized", {
      mint: place.mint,
      buybackAuthority: "buyback",
      pauser: "pauser",
    }),
  ];
  let buybacks = 0;
  for (const act of acts) {
    const said = doing(model, owners, act, buybacks);
    if (!said) continue;
    if (said.name === "BuybackExecuted") buybacks++;
    events.push(eventOf(place, events.length, said.name, said.data));
  }
  return events;
}

function eventOf(place: Place, number: number, name: string, data: EventData): ChainEvent {
  const at = 1_790_000_000 + number;
  return {
    program: "token",
    address: "program",
    name,
    data: { config: place.config, ...data, at: String(at) },
    signature: `signature ${number}`,
    index: 0,
    slot: number,
    at: new Date(at * 1_000),
  };
}

type Said = { name: string; data: EventData } | null;

/** Has the model do one thing; null where the program would have refused it. */
function doing(model: StakeModel, owners: readonly string[], act: StakeAct, index: number): Said {
  const person = model.people[act.who];
  if (!person) throw new Error(`Nobody is number ${act.who}.`);
  const total = model.staked();
  const before = { staked: person.stake.amount, claimed: person.claimed };
  if (act.do === "distribute" && total === 0n) return null;
  model.act(act);
  if (act.do === "distribute") return bought(act.amount, total, index);
  const base = { owner: owners[act.who] ?? "", lockDays: 30 };
  const claimed = person.claimed - before.claimed;
  if (act.do === "claim")
    return claimed > 0n
      ? { name: "RewardsClaimed", data: { ...base, amount: `${claimed}` } }
      : null;
  const change = person.stake.amount - before.staked;
  if (change === 0n) return null;
  const after = { staked: `${person.stake.amount}`, totalStaked: `${model.staked()}` };
  return change > 0n
    ? { name: "Staked", data: { ...base, amount: `${change}`, ...after, unlockAt: "1800000000" } }
    : { name: "Unstaked", data: { ...base, amount: `${-change}`, ...after } };
}

/** The model gives out all of an amount: it is the half for those who stake. */
function bought(distributed: bigint, total: bigint, index: number): Said {
  const all = distributed * 2n;
  const { burned, toStakers } = divideBought(all);
  return {
    name: "BuybackExecuted",
    data: {
      index: String(index),
      bought: `${all}`,
      usdcSpent: `${all / 25n + 1n}`,
      price: "40000",
      burned: `${burned}`,
      toStakers: `${toStakers}`,
      distributed: `${distributed}`,
      waiting: "0",
      totalStaked: `${total}`,
      reference: "00".repeat(32),
    },
  };
}
