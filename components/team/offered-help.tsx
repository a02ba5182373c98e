"use client";

import dynamic from "next/dynamic";
import { Button } from "@/components/ui/button";

const HelpPanel = dynamic(() =>
  import("@/components/moderation/help-panel").then((module) => module.HelpPanel),
);

export type Help = { country: string | null } | null;

/** Whom to turn to, offered to who wrote something and to nobody else. */
export function OfferedHelp({ help, onClose }: { help: Help; onClose: () => void }) {
  if (!help) return null;
  return (
    <HelpPanel country={help.country} className="border-l-2 border-lapis pl-3">
      <Button size="dense" onClick={onClose}>
        Close
      </Button>
    </HelpPanel>
  );
}
