import Link from "next/link";
import type { ReactNode } from "react";
import { Icon } from "@/components/motif/icon";
import { Tag } from "@/components/ui/tag";
import type { ChatView } from "@/lib/chat/contract";
import { creditWords } from "../credit-words";
import { Face } from "../face";
import { modelWords } from "./model-words";

/** Who is spoken to, that it is an AI, what is left to spend, and what can be done with the chat. */
export function ChatHead(props: { chat: ChatView; available: string; acts: ReactNode }) {
  const { chat } = props;
  const [first] = chat.members;
  return (
    <header className="flex shrink-0 items-center gap-3 border-b border-line bg-ground px-4 py-2.5 max-md:h-13 max-md:gap-1.5 max-md:bg-sunk max-md:py-0 max-md:pr-2 max-md:pl-1 md:px-8 md:py-3.5">
      <Link
        href="/chats"
        aria-label="All chats"
        className="grid size-11 shrink-0 place-items-center text-ink-2 md:hidden"
      >
        <Icon name="back" size={22} />
      </Link>
      <span className="flex -space-x-4 max-md:hidden">
        {chat.members.slice(0, 3).map((member) => (
          <Face key={member.companionId} face={member} className="ring-2 ring-ground" />
        ))}
      </span>
      <div className="min-w-0 grow">
        <h1 className="truncate text-lg leading-tight">{nameOf(chat)}</h1>
        <p className="truncate text-xs text-ink-3 max-md:hidden">
          {chat.members.length === 1 && first
            ? `An AI, not a person. ${modelWords(first)}`
            : `${chat.members.length} AIs, no people`}
        </p>
      </div>
      {chat.temporary && <Tag tone="play">Temporary</Tag>}
      {chat.spicy.on && <Tag tone="danger">Spicy</Tag>}
      <p className="shrink-0 text-xs text-ink-3 md:hidden">
        {chat.members.length === 1 ? "AI, not a person" : "AIs, no people"}
      </p>
      <p className="figures shrink-0 text-sm text-ink-2 max-md:hidden">
        {creditWords(props.available)}
      </p>
      {props.acts}
    </header>
  );
}

/** What a chat is called at its head: its companion, or the name of its group. */
export function nameOf(chat: Pick<ChatView, "members" | "title" | "kind">): string {
  if (chat.kind === "single") return chat.members[0]?.name ?? chat.title;
  return chat.title;
}
