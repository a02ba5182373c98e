/** Parts of a chart are told apart by their engraving, not by colour. In this order. */
const hatches = [
  "bg-ink",
  "bg-[repeating-linear-gradient(135deg,var(--color-ink-2)_0_1px,transparent_1px_5px)]",
  "bg-[radial-gradient(var(--color-ink-2)_1px,transparent_1.4px)] bg-size-[5px_5px]",
  "bg-[repeating-linear-gradient(0deg,var(--color-ink-2)_0_1px,transparent_1px_4px)]",
  "bg-[repeating-linear-gradient(45deg,var(--color-ink-2)_0_2px,transparent_2px_4px)]",
  "bg-transparent",
] as const;

/** The engraving of the part at this place. Every part has an edge besides. */
export function hatchAt(place: number): string {
  return `signal-fill border border-ink-2 ${hatches[place % hatches.length]}`;
}
