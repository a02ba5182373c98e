"use client";

import { useCallback, useState } from "react";
import { TextField } from "@/components/ui/text-input";
import type { SearchHit } from "@/lib/chat/search/contract";
import type { ChatActions } from "../chat-actions";
import { HitList } from "./hit-list";
import { useSearch } from "./use-search";

/** Finds messages of one chat, on every branch, also those that are not drawn now. */
export function ChatSearch(props: {
  chatId: string;
  search: ChatActions["search"];
  onGo: (hit: SearchHit) => void;
}) {
  const { chatId, search } = props;
  const [query, setQuery] = useState("");
  const look = useCallback((words: string) => search({ query: words, chatId }), [search, chatId]);
  const state = useSearch(query, look);
  return (
    <div className="mt-4">
      <TextField
        label="Words, or what was meant"
        type="search"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="-mx-4.5 mt-2 max-h-[46dvh] overflow-y-auto">
        <HitList
          state={state}
          row={(hit, words) => (
            <button
              type="button"
              onClick={() => props.onGo(hit)}
              className="block w-full border-b border-line px-4.5 py-2 text-left -outline-offset-2 hover:bg-overlay"
            >
              {words}
            </button>
          )}
        />
      </div>
    </div>
  );
}
