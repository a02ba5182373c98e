"use client";

import Link from "next/link";
import { useCallback } from "react";
import type { ChatActions } from "../chat-actions";
import { HitList } from "../search/hit-list";
import { useSearch } from "../search/use-search";

/** Finds messages of all chats; in place of the list for as long as something is looked for. */
export function ColumnSearch(props: { query: string; search: ChatActions["search"] }) {
  const { query, search } = props;
  const look = useCallback((words: string) => search({ query: words }), [search]);
  const state = useSearch(query, look);
  return (
    <div className="min-h-0 grow overflow-y-auto pb-4">
      <HitList
        state={state}
        row={(hit, words) => (
          <Link
            href={`/chats/${hit.chatId}${hit.messageId ? `?at=${hit.messageId}` : ""}`}
            prefetch={false}
            className="block px-4.5 py-2 no-underline -outline-offset-2 hover:bg-raised"
          >
            <span className="block truncate text-[0.875rem] font-medium">{hit.chatTitle}</span>
            {words}
          </Link>
        )}
      />
    </div>
  );
}
