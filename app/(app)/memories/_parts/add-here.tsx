"use client";

import { useState } from "react";
import { AddMemory } from "@/components/memory/add-memory";
import { Button } from "@/components/ui/button";

/** Opens the form for a memory of one's own. */
export function AddHere({ companion }: { companion: { id: string; name: string } | null }) {
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>Add a memory</Button>;
  return (
    <div className="w-full max-w-[460px]">
      <AddMemory companion={companion} chatId={null} onDone={() => setOpen(false)} />
    </div>
  );
}
