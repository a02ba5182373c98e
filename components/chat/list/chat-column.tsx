"use client";

import { useParams, useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, useCallback, useId } from "react";
import { cx } from "@/components/ui/class-names";
import type { FolderView } from "@/lib/chat/contract";
import type { ActionResult } from "@/lib/core/result";
import { ChatRow } from "./chat-row";
import { type ChatPageOfList, filterOf, filterValue } from "./list-state";
import { type ListQuery, useChatList } from "./use-chat-list";

export type Shelves = { folders: FolderView[]; tags: { tag: string; chats: number }[] };

type ChatColumnProps = {
  drawn: ChatPageOfList;
  shelves: Shelves;
  listAction: (query: ListQuery) => Promise<ActionResult<ChatPageOfList>>;
  /** New, import, search. */
  acts: ReactNode;
};

/** The chats of a person: beside a chat on wide screens, a page of its own on a phone. */
export function ChatColumn(props: ChatColumnProps) {
  const { shelves, listAction } = props;
  const id = useId();
  const { id: open } = useParams<{ id?: string }>();
  const inside = useSelectedLayoutSegment() !== null;
  const read = useCallback(
    async (query: ListQuery) => {
      const told = await listAction(query).catch(() => null);
      return told?.ok ? told.data : null;
    },
    [listAction],
  );
  const { list, filter, choose, more, loading } = useChatList(props.drawn, read);
  const choices = shelves.folders.length + shelves.tags.length > 0;
  const Heading = inside ? "h2" : "h1";
  return (
    <nav
      aria-label="Chats"
      className={cx(
        "flex min-h-0 min-w-0 flex-col border-line md:border-r",
        inside && "max-md:hidden",
      )}
    >
      <div className="flex items-center justify-between gap-2 px-4.5 pt-5 pb-3">
        <Heading className="text-xl">Chats</Heading>
        {props.acts}
      </div>
      <div className="px-4.5 pb-2">
        <label htmlFor={id} className="sr-only">
          Which chats
        </label>
        <select
          id={id}
          value={filterValue(filter)}
          onChange={(event) => choose(filterOf(event.target.value))}
          className="w-full rounded-control border border-line bg-transparent px-2 py-1 text-sm text-ink-2 max-md:min-h-11"
        >
          <option value="all">All chats</option>
          {choices && (
            <>
              {shelves.folders.map((folder) => (
                <option key={folder.id} value={`folder:${folder.id}`}>
                  {folder.name} ({folder.chats})
                </option>
              ))}
              {shelves.tags.map(({ tag, chats }) => (
                <option key={tag} value={`tag:${tag}`}>
                  #{tag} ({chats})
                </option>
              ))}
            </>
          )}
          <option value="archived">Archived</option>
          <option value="trash">Deleted in the last 30 days</option>
        </select>
      </div>
      <ul
        aria-busy={loading || undefined}
        className="min-h-0 grow overflow-y-auto overscroll-contain pb-4"
      >
        {list.items.map((item) => (
          <ChatRow key={item.id} item={item} here={item.id === open} />
        ))}
        {list.items.length === 0 && (
          <li className="px-4.5 py-3 text-sm text-ink-3">
            {filter.kind === "all" ? "No chats yet." : "Nothing here."}
          </li>
        )}
        {list.next !== null && (
          <li className="px-4.5 py-3">
            <button
              type="button"
              onClick={more}
              className="min-h-8 text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
            >
              {loading ? "Fetching more" : "More chats"}
            </button>
          </li>
        )}
      </ul>
    </nav>
  );
}
