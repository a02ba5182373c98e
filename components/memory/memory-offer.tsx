import Link from "next/link";
import { Note } from "@/components/ui/note";
import { memoryBudgets, RECALL_LIMIT } from "@/lib/memory/contract";

/** What memory is, for whoever's plan has none. What was kept stays theirs. */
export function MemoryOffer({ kept }: { kept: number }) {
  return (
    <Note tone="quiet" className="mt-4 measure">
      <p>
        Your plan reads the last messages of a chat. With <Link href="/plans">Premium or VIP</Link>{" "}
        companions also keep what you tell them of yourself, up to {memoryBudgets.premium} or{" "}
        {memoryBudgets.vip.toLocaleString("en-GB")} memories, and read the {RECALL_LIMIT} that fit
        with each turn.
      </p>
      {kept > 0 && (
        <p className="mt-2">
          What was remembered before is still yours to read, edit and forget. No companion is shown
          it.
        </p>
      )}
    </Note>
  );
}
