"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { onChatNews } from "./chat-news";
import {
  type ChatPageOfList,
  type Filter,
  filterValue,
  queryOf,
  withChange,
  withMore,
} from "./list-state";

export type ListQuery = ReturnType<typeof queryOf> & { after?: string };
export type ReadList = (query: ListQuery) => Promise<ChatPageOfList | null>;

/** The chats of one filter, a page at a time; what is learnt of them meanwhile is shown at once. */
export function useChatList(drawn: ChatPageOfList, read: ReadList) {
  const [filter, setFilter] = useState<Filter>({ kind: "all" });
  const [list, setList] = useState(drawn);
  const [loading, setLoading] = useState(false);
  const asked = useRef(0);
  const wanted = filterValue(filter);

  const fetchList = useCallback(
    async (next: Filter) => {
      asked.current += 1;
      const mine = asked.current;
      setLoading(true);
      const found = await read(queryOf(next));
      if (asked.current !== mine) return;
      setLoading(false);
      if (found) setList(found);
    },
    [read],
  );

  // What the server draws is always the whole shelf: of another filter it only says that something changed.
  useEffect(() => {
    if (wanted === "all") setList(drawn);
  }, [drawn, wanted]);

  useEffect(() => onChatNews((change) => setList((now) => withChange(now, change))), []);

  const choose = (next: Filter) => {
    setFilter(next);
    if (next.kind !== "all") void fetchList(next);
  };

  const more = async () => {
    if (loading || list.next === null) return;
    setLoading(true);
    const found = await read({ ...queryOf(filter), after: list.next });
    setLoading(false);
    if (found) setList((now) => withMore(now, found));
  };

  return { list, filter, choose, more, loading };
}
