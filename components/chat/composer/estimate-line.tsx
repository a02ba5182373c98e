"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import type { Estimate } from "@/lib/chat/turn/contract";
import { askServer } from "../ask-server";
import { creditWords, mostWords } from "../credit-words";

/** Milliseconds: while somebody types, nothing is asked. */
const PAUSE = 400;

/** What the next turn may cost: asked once, and again when the draft has grown or something was spent. */
export function useEstimate(input: {
  chatId: string;
  text: string;
  asOf: string;
}): Estimate | null {
  const { chatId, text, asOf } = input;
  const [told, setTold] = useState<Estimate | null>(null);
  const step = Math.ceil(text.length / 400);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked by steps of length, and when something was spent
  useEffect(() => {
    const timer = setTimeout(async () => {
      const body = { chatId, ...(text.trim() && { text }) };
      const answer = await askServer<Estimate>("/api/chat/turns/estimate", body);
      if (answer.ok) setTold(answer.data);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [chatId, step, asOf]);
  return told;
}

/** The most that a turn can cost, before it is sent. */
export function EstimateLine({ estimate }: { estimate: Estimate | null }) {
  if (!estimate) return null;
  if (estimate.enough) {
    const turn =
      estimate.speakers.length > 1 ? `for ${estimate.speakers.length} replies` : "for a turn";
    return (
      <span>
        At most {mostWords(estimate.worst)} is held {turn}. You pay for what arrives.
      </span>
    );
  }
  return (
    <span className="text-carnelian">
      You have {creditWords(estimate.available)}; this turn may cost {mostWords(estimate.worst)}.{" "}
      <Link href="/plans">Get credits</Link>
    </span>
  );
}
