"use client";

import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import type { RoundView } from "@/lib/bounty/contract";
import { commitment } from "@/lib/proof/hash";

/** Re-computes in the browser that the revealed prompt is the one the manifest committed to. */
export function RevealCheck(props: {
  reveal: NonNullable<RoundView["reveal"]>;
  promptHash: string;
}) {
  const { reveal, promptHash } = props;
  const [fits, setFits] = useState<boolean | null>(null);
  useEffect(() => {
    setFits(commitment("prompt", reveal.salt, reveal.prompt) === promptHash);
  }, [reveal, promptHash]);
  if (fits === null) return null;
  return (
    <Note tone={fits ? "success" : "warning"} className="mt-3">
      {fits
        ? "Your browser has checked it: the revealed prompt, with its salt, is the one that the manifest committed to before the first fee."
        : "The revealed prompt is not the one that the manifest committed to."}
      <span className="mt-1 block font-mono text-xs wrap-anywhere">Salt {reveal.salt}</span>
    </Note>
  );
}
