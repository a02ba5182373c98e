import type { ClusterView } from "@/lib/onchain/contract";
import { SOL } from "@/lib/relay/contract";

type Mints = ClusterView["mints"];

/** What people call an asset, and how many decimals it has; a mint that nobody here knows keeps its address. */
export function assetWords(asset: string, mints: Mints): { unit: string; decimals: number } {
  if (asset === SOL) return { unit: "SOL", decimals: 9 };
  if (asset === mints.usdc) return { unit: "USDC", decimals: 6 };
  if (asset === mints.token) return { unit: "100Bs", decimals: 6 };
  return { unit: `units of ${shortAddress(asset)}`, decimals: 0 };
}

/** An amount without its sign, cut nowhere: `10.00 USDC`, `0.000005 SOL`. */
export function amountWords(amount: string, asset: string, mints: Mints): string {
  const { unit, decimals } = assetWords(asset, mints);
  return `${decimalText(amount.replace("-", ""), decimals)} ${unit}`;
}

/** The same with its sign; a true minus. */
export function changeWords(change: string, asset: string, mints: Mints): string {
  const sign = change.startsWith("-") ? "\u2212" : "+";
  return `${sign}${amountWords(change, asset, mints)}`;
}

/** The same cut to so many decimals, for what a wallet holds: `1,234.56`. */
export function roughAmount(amount: string, decimals: number, shown = 2): string {
  const digits = amount.padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, digits.length - decimals));
  return `${whole}.${digits.slice(digits.length - decimals).slice(0, shown)}`;
}

/** `4f2c…9a1e`: enough of an address to know it again. */
export function shortAddress(address: string): string {
  return `${address.slice(0, 4)}…${address.slice(-4)}`;
}

function decimalText(amount: string, decimals: number): string {
  if (decimals === 0) return grouped(amount);
  const digits = amount.padStart(decimals + 1, "0");
  const whole = grouped(digits.slice(0, -decimals));
  const fraction = digits.slice(-decimals).replace(/0+$/, "").padEnd(2, "0");
  return `${whole}.${fraction}`;
}

function grouped(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
