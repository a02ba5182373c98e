"use client";

import Link from "next/link";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ChatMemoryView, MemoryView } from "@/lib/memory/contract";
import { AddMemory } from "./add-memory";
import { BringHere } from "./bring-here";
import { ChatSwitch } from "./chat-switch";
import { MemoryOffer } from "./memory-offer";
import { MemoryRow } from "./memory-row";
import { budgetWords } from "./memory-words";
import { SummaryEditor } from "./summary-editor";

type MemoryPanelProps = {
  companion: { id: string; name: string };
  chatId: string;
  view: ChatMemoryView;
  /** The memories of the reply that is being shown, where the page knows them before they are noted. */
  usedIds?: readonly string[];
};

/** The margin column of a chat: what its companion remembers, and what can be done about it. */
export function MemoryPanel({ companion, chatId, view, usedIds }: MemoryPanelProps) {
  const all = [...view.used, ...view.others];
  const used = usedIds ? all.filter(({ id }) => usedIds.includes(id)) : view.used;
  const others = all.filter((memory) => !used.includes(memory));
  const { budget } = view;
  return (
    <section aria-label={`What ${companion.name} remembers`}>
      <h2>What {companion.name} remembers</h2>
      <p className="mt-1.5 text-sm text-ink-2">
        Only yours. Edit or forget any line; the text, its summary and its index go together.
      </p>
      {!budget.active && <MemoryOffer kept={budget.used} />}
      {used.length > 0 && (
        <Group title="Used in this reply" aside={`${used.length} of ${view.total}`}>
          {used.map((memory) => (
            <MemoryRow key={memory.id} memory={memory} inUse />
          ))}
        </Group>
      )}
      {(others.length > 0 || budget.active) && (
        <Others others={others} hasUsed={used.length > 0} companionId={companion.id} />
      )}
      {budget.active && (
        <>
          <Add companion={companion} chatId={chatId} />
          {view.elsewhere > 0 && (
            <BringHere count={view.elsewhere} companionId={companion.id} chatId={chatId} />
          )}
          <ChatSwitch chatId={chatId} companion={companion} setting={view.setting} />
        </>
      )}
      {(budget.active || view.summary) && <SummaryEditor chatId={chatId} summary={view.summary} />}
      {(budget.active || budget.used > 0) && (
        <p className="figures mt-4 text-xs text-ink-3">{budgetWords(budget)}</p>
      )}
    </section>
  );
}

function Group(props: { title: string; aside: ReactNode; children: ReactNode }) {
  return (
    <div className="mt-4">
      <div className="flex items-baseline justify-between gap-3 text-sm text-ink-3">
        <h3 className="font-text text-sm text-ink-3">{props.title}</h3>
        <span className="figures">{props.aside}</span>
      </div>
      <ul>{props.children}</ul>
    </div>
  );
}

function Others(props: { others: readonly MemoryView[]; hasUsed: boolean; companionId: string }) {
  const all = <Link href={`/memories?companion=${props.companionId}`}>See all</Link>;
  return (
    <Group title={props.hasUsed ? "Others" : "Remembered"} aside={all}>
      {props.others.length === 0 && (
        <li className="py-2.75 text-sm text-ink-3">
          Nothing {props.hasUsed ? "else" : "yet"}. What you say of yourself is noted here.
        </li>
      )}
      {props.others.map((memory) => (
        <MemoryRow key={memory.id} memory={memory} />
      ))}
    </Group>
  );
}

function Add(props: { companion: { id: string; name: string }; chatId: string }) {
  const [open, setOpen] = useState(false);
  if (open) return <AddMemory {...props} onDone={() => setOpen(false)} />;
  return (
    <Button size="dense" className="mt-3" onClick={() => setOpen(true)}>
      Add a memory
    </Button>
  );
}
