import Link from "next/link";
import { isOfLimit, LIMITS_HREF, limitReturn } from "@/components/protection/limit-refusal";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { EntryStateView } from "@/lib/bounty/contract";

/** Where the reader's payment is, from the wallet to the verdict; nothing while there is none. */
export function EntryLine({
  state,
  onClose,
}: {
  state: EntryStateView | null;
  onClose: () => void;
}) {
  const words = state && entryWords(state);
  if (!state || !words) return null;
  const isOver = state.state === "returned" || state.state === "expired";
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-3">
      <Note
        tone={isOver ? "warning" : "info"}
        role={isOver ? "alert" : "status"}
        className="min-w-0 flex-1 basis-60"
      >
        {words} {isOfLimit(state.reason) && <Link href={LIMITS_HREF}>See your limits</Link>}
      </Note>
      {isOver && (
        <Button size="dense" onClick={onClose}>
          Close
        </Button>
      )}
    </div>
  );
}

/** Null where there is nothing to say: before it is sent, and once its verdict stands in the feed. */
export function entryWords({ state, reason }: EntryStateView): string | null {
  switch (state) {
    case "seen":
      return "Your payment is on the chain. It counts as soon as it is final.";
    case "taken":
      return "Your payment is final. Your message has its place, and is judged next.";
    case "returning":
      return `Your payment was not taken. ${why(reason)} It is going back to your wallet.`;
    case "returned":
      return `Your payment came back to your wallet. ${why(reason)}`;
    case "quoted":
    case "expired":
    case "judged":
      return null;
  }
}

function why(reason: string | null): string {
  if (!reason) return "It did not fit the round any more.";
  return limitReturn(reason) ?? reasonText({ reason });
}
