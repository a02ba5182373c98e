"use client";

import { useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { SKIP_LINKS, SkipLink } from "@/components/ui/skip-link";

/** The id of the box that the player writes in. */
export const MESSAGE_BOX = "message";

/** The second thing that the keyboard meets on the page: the way to the message box. */
export function SkipToMessage() {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => setPlace(document.getElementById(SKIP_LINKS)), []);
  if (!place) return null;
  return createPortal(
    <SkipLink
      target={MESSAGE_BOX}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(MESSAGE_BOX)?.focus();
      }}
    >
      Skip to the message box
    </SkipLink>,
    place,
  );
}
