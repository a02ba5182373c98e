import type { Address, Asset, HoldRef, Leg, Movement } from "./contract";

const largest = 2n ** 63n - 1n;

export function assetOf(address: Address): Asset {
  return address.slice(0, address.indexOf(":")) as Asset;
}

/** Why this movement cannot be one, whatever is in the accounts, or null. */
export function movementFault({ key, code, legs }: Movement): string | null {
  if (key === "" || code === "") return "a movement has a key and a code";
  if (legs.length === 0) return "a movement has legs";
  for (const leg of legs) {
    const fault = legFault(leg);
    if (fault) return fault;
  }
  return null;
}

function legFault(leg: Leg): string | null {
  if (leg.op === "void") return holdFault(leg.hold);
  if (leg.op === "post")
    return holdFault(leg.hold) ?? (leg.amount === undefined ? null : amountFault(leg.amount));
  if (leg.debit === leg.credit) return "a leg joins two accounts";
  if (assetOf(leg.debit) !== assetOf(leg.credit)) return "a leg stays within one asset";
  return amountFault(leg.amount);
}

function holdFault({ key, leg }: HoldRef): string | null {
  return key !== "" && Number.isInteger(leg) && leg >= 0 ? null : "a hold is named by key and leg";
}

function amountFault(amount: bigint): string | null {
  return amount > 0n && amount <= largest ? null : "an amount is positive and fits 64 bits";
}
