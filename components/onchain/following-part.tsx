"use client";

import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ClusterView } from "@/lib/onchain/contract";
import { ExplorerLink } from "./explorer-link";
import type { KeptSigning } from "./kept-signing";
import { ProgressSteps } from "./progress-steps";
import { useFollowing } from "./use-following";

/** A signed transaction on its way: every step, and how it ends. */
export function FollowingPart(props: {
  topic: string;
  kept: KeptSigning;
  cluster: ClusterView;
  onConfirmed?: ((signature: string) => void) | undefined;
  onFinal?: ((signature: string) => void) | undefined;
  onClose: () => void;
  onAgain: () => void;
}) {
  const { onConfirmed, onFinal } = props;
  const { following, signature, trouble } = useFollowing(props);
  const state = following?.state ?? null;
  const isFinal = state === "finalised";
  const isConfirmed = state === "confirmed" || isFinal;
  useEffect(() => {
    if (isConfirmed && signature) onConfirmed?.(signature);
  }, [isConfirmed, signature, onConfirmed]);
  useEffect(() => {
    if (isFinal && signature) onFinal?.(signature);
  }, [isFinal, signature, onFinal]);
  return (
    <div>
      <p role="status" className="sr-only">
        {trouble === null && spoken(state)}
      </p>
      {trouble === null ? (
        <ProgressSteps state={state} />
      ) : (
        <Note tone="warning" role="alert" className="mt-4">
          {trouble}
        </Note>
      )}
      {signature && <ExplorerLink signature={signature} cluster={props.cluster.cluster} />}
      {trouble === null && !isFinal && (
        <p className="mt-3 text-sm text-ink-2">
          You may close this: it goes on by itself, and this page finds it again.
        </p>
      )}
      <div className="mt-5 flex justify-end gap-2.5">
        {trouble !== null && <Button onClick={props.onAgain}>Begin again</Button>}
        <Button variant={isFinal ? "primary" : "secondary"} onClick={props.onClose}>
          {isFinal ? "Done" : "Close"}
        </Button>
      </div>
    </div>
  );
}

function spoken(state: string | null): string {
  if (state === null) return "Signed. It is being sent.";
  if (state === "confirmed") return "Confirmed.";
  return state === "finalised" ? "Final. It cannot be taken back." : "A node has seen it.";
}
