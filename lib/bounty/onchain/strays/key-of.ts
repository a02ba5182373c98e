import type { StrayKey } from "./repository";

/** Names the return of a stray for ever. */
export const keyOf = ({ signature, vault, source }: StrayKey) =>
  `bounty.stray:${signature}:${vault}:${source}`;
