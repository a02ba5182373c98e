import { useEffect, useState } from "react";
import { type Followed, followKept } from "./follow-kept";
import type { KeptSigning } from "./kept-signing";

/** How far a signed transaction is, from now on. */
export function useFollowing({ topic, kept }: { topic: string; kept: KeptSigning }): Followed {
  const [followed, setFollowed] = useState<Followed>({
    following: null,
    signature: kept.signature,
    trouble: null,
  });
  useEffect(
    () => followKept(topic, kept, (change) => setFollowed((before) => ({ ...before, ...change }))),
    [topic, kept],
  );
  return followed;
}
