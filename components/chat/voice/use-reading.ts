"use client";

import { useEffect, useRef } from "react";
import { useToast } from "@/components/ui/toast";
import type { MessageNode } from "@/lib/chat/contract";

export function canRead(): boolean {
  return typeof speechSynthesis !== "undefined";
}

/** Reads a reply aloud, or stops; what does it is fetched when it is wanted. Silent with the page. */
export function useReading(): (message: MessageNode) => void {
  const toast = useToast();
  const silence = useRef<(() => void) | null>(null);
  useEffect(() => () => silence.current?.(), []);
  return async (message) => {
    try {
      const { toggleReading, fallSilent } = await import("./read-aloud");
      silence.current = fallSilent;
      if (toggleReading(message))
        toast({ text: "Reading aloud.", action: { label: "Stop", run: fallSilent } });
    } catch {
      toast({ text: "This browser cannot read aloud now.", tone: "danger" });
    }
  };
}
