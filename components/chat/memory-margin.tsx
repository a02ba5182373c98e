"use client";

import dynamic from "next/dynamic";
import { useEffect, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import type { ChatMemoryView } from "@/lib/memory/contract";

const MemoryPanel = dynamic(
  () => import("@/components/memory/memory-panel").then((module) => module.MemoryPanel),
  { ssr: false, loading: () => <Waiting /> },
);

/** What one companion of the chat remembers. */
export type MemberMemory = { companion: { id: string; name: string }; view: ChatMemoryView };

type MemoryProps = {
  chatId: string;
  members: readonly MemberMemory[];
  /** Memories of the reply that is being shown; null where the server knows best. */
  usedIds: readonly string[] | null;
};

/** What is remembered, in the margin of a wide screen. What draws it comes after the chat itself. */
export function MemoryMargin(props: MemoryProps) {
  const ready = useIdleOnWideScreen();
  return (
    <aside
      aria-label="Memory"
      className="w-[312px] shrink-0 overflow-y-auto overscroll-contain border-l border-line px-6 py-5 max-xl:hidden"
    >
      {ready ? <Panels {...props} /> : <Waiting />}
    </aside>
  );
}

/** The same as a sheet, where there is no margin. */
export function MemorySheet(
  props: MemoryProps & { open: boolean; onOpenChange: (open: boolean) => void },
) {
  const { open, onOpenChange, ...memory } = props;
  return (
    <Dialog title="Memory" side="right" open={open} onOpenChange={onOpenChange}>
      <Panels {...memory} />
    </Dialog>
  );
}

function Panels({ chatId, members, usedIds }: MemoryProps) {
  return saidOnce(members).map(({ companion, view }) => (
    <div
      key={companion.id}
      className="not-first:mt-8 not-first:border-t not-first:border-line not-first:pt-6"
    >
      <MemoryPanel
        companion={companion}
        chatId={chatId}
        view={view}
        {...(usedIds && { usedIds })}
      />
    </div>
  ));
}

/** Where nobody remembers anything, one panel says so for all. */
function saidOnce(members: readonly MemberMemory[]): readonly MemberMemory[] {
  const [first] = members;
  const bare = members.every(({ view }) => !view.budget.active && view.total === 0);
  if (!first || members.length < 2 || !bare) return members;
  return [{ ...first, companion: { ...first.companion, name: "everyone here" } }];
}

function useIdleOnWideScreen(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const wide = matchMedia("(min-width: 1440px)");
    const look = () => wide.matches && setReady(true);
    const timer = setTimeout(look, 300);
    wide.addEventListener("change", look);
    return () => {
      clearTimeout(timer);
      wide.removeEventListener("change", look);
    };
  }, []);
  return ready;
}

function Waiting() {
  return (
    <div role="status" aria-label="Fetching what is remembered" className="space-y-4 pt-2">
      <Skeleton className="h-4 w-3/4" />
      <Skeleton className="w-full" />
      <Skeleton className="w-5/6" />
    </div>
  );
}
