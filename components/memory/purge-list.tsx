import { Time } from "@/components/ui/time";
import type { PurgeReceipt } from "@/lib/memory/contract";
import { DownloadButton } from "./download-button";
import { purgeWords } from "./memory-words";

const titles = { memory: "Memories", chat: "A chat", person: "Everything" };

/** What was forgotten, without what it was. */
export function PurgeList({ receipts }: { receipts: readonly PurgeReceipt[] }) {
  return (
    <ul className="mt-1.5">
      {receipts.map((receipt) => (
        <li
          key={receipt.id}
          className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 border-b border-line py-2.75"
        >
          <div className="min-w-0">
            <p className="text-[0.875rem]">
              {titles[receipt.kind]}, <Time at={receipt.at} />
            </p>
            <p className="figures mt-0.5 text-xs text-ink-3">
              {purgeWords(receipt)}.{" "}
              {receipt.checkedAt ? "Looked up again: nothing is left." : "Being looked up again."}
            </p>
          </div>
          <DownloadButton name={`anubis-forgotten-${receipt.id}.json`} data={receipt}>
            Receipt
          </DownloadButton>
        </li>
      ))}
    </ul>
  );
}
