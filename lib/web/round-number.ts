import { notFound } from "next/navigation";

/** The number of a round in an address, or the page that says there is none. */
export function roundNumber(part: string): number {
  if (!/^[1-9]\d{0,8}$/.test(part)) notFound();
  return Number(part);
}
