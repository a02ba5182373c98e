"use client";

import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import type { ShieldDraw } from "@/lib/heist/contract";
import { drawShield, shieldCommitment } from "@/lib/proof/shield-draw";

/** Draws the shield once more, in the reader's own browser. */
export function DrawCheck({ draw }: { draw: ShieldDraw }) {
  const [agrees, setAgrees] = useState<boolean | null>(null);
  useEffect(() => setAgrees(isTrue(draw)), [draw]);
  if (agrees === null) return <Note tone="quiet">Checking in your browser.</Note>;
  return agrees ? (
    <Note tone="success" role="status">
      Checked in your browser: the seal opens, and the draw gives what was recorded.
    </Note>
  ) : (
    <Note tone="warning" role="status">
      Checked in your browser: this does not agree.
    </Note>
  );
}

function isTrue({
  shieldId,
  chance,
  secret,
  commitment,
  requestKey,
  outcome,
}: ShieldDraw): boolean {
  if (!secret) return false;
  const drawn = drawShield({ shieldId, chance, secret }, requestKey);
  return shieldCommitment(shieldId, chance, secret) === commitment && drawn === outcome;
}
