"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import type { PracticeAttemptView } from "@/lib/practice/contract";
import { type PracticeFailure, sendPractice } from "./send-practice";
import { type Heard, hear, transcriptOf } from "./transcript";

const LOOK_MS = 2_000;

/** The messages to one guardian as they stand, and a way to send one more. */
export function usePractice(input: {
  url: string;
  slug: string;
  drawn: PracticeAttemptView[];
  onSent: () => void;
}) {
  const { url, slug, drawn, onSent } = input;
  const router = useRouter();
  const [heard, setHeard] = useState<Heard>(null);
  const [streaming, setStreaming] = useState(false);
  const [failure, setFailure] = useState<PracticeFailure | null>(null);
  const attempts = transcriptOf(drawn, heard);
  const judging = attempts.some((attempt) => attempt.state === "judging");
  useLooking(judging && !streaming);

  const send = useCallback(
    async (message: string) => {
      setStreaming(true);
      setFailure(null);
      let known = false;
      const failed = await sendPractice(url, { slug, message }, (event) => {
        setHeard((before) => hear(before, event));
        if (!known) onSent();
        known = true;
      });
      setStreaming(false);
      setFailure(failed);
      router.refresh(); // Hints, and the way on, come from the server.
    },
    [url, slug, onSent, router],
  );
  return { attempts, judging: judging || streaming, failure, send };
}

/** A message that is weighed without our stream: look again until its outcome is there. */
function useLooking(enabled: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!enabled) return;
    const timer = setInterval(() => router.refresh(), LOOK_MS);
    return () => clearInterval(timer);
  }, [enabled, router]);
}
