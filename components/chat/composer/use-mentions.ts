"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import type { CompanionFace } from "@/lib/chat/contract";
import { mentionAt, mentioned, withMention } from "./mention";

/** Completes names after an `@`, where several companions listen. */
export function useMentions(
  box: RefObject<HTMLTextAreaElement | null>,
  faces: readonly CompanionFace[],
  change: (text: string) => void,
) {
  const [open, setOpen] = useState<{ from: number; query: string } | null>(null);
  const [chosen, setChosen] = useState(0);
  const found = open && faces.length > 1 ? mentioned(faces, open.query) : [];

  const look = () => {
    const element = box.current;
    setOpen(element ? mentionAt(element.value, element.selectionStart) : null);
    setChosen(0);
  };

  const choose = (face: CompanionFace) => {
    const element = box.current;
    if (!element || !open) return;
    const next = withMention(element.value, element.selectionStart, open.from, face.name);
    change(next.text);
    setOpen(null);
    requestAnimationFrame(() => element.setSelectionRange(next.caret, next.caret));
  };

  /** True where the key was for the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const face = found[chosen];
    if (!face) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setChosen((chosen + step + found.length) % found.length);
    else if (event.key === "Escape") setOpen(null);
    else if (event.key === "Enter" || event.key === "Tab") choose(face);
    else return false;
    event.preventDefault();
    return true;
  };

  return { found, chosen, look, choose, onKey, close: () => setOpen(null) };
}
