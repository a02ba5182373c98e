"use client";

import dynamic from "next/dynamic";
import { useParams, useRouter, useSelectedLayoutSegment } from "next/navigation";
import { type ReactNode, useCallback, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import type { FolderView } from "@/lib/chat/contract";
import type { Act, ChatActions } from "../chat-actions";
import { usePerform } from "../use-perform";
import { publishChat } from "./chat-news";
import { ChatRow } from "./chat-row";
import type { FolderActions } from "./folder-acts";
import { type ChatPageOfList, type Filter, filterOf, filterValue } from "./list-state";
import { type ListQuery, useChatList } from "./use-chat-list";

const ColumnSearch = dynamic(
  () => import("./column-search").then((module) => module.ColumnSearch),
  {
    ssr: false,
  },
);
const FolderActs = dynamic(() => import("./folder-acts").then((module) => module.FolderActs), {
  ssr: false,
});
const TrashRow = dynamic(() => import("./trash-row").then((module) => module.TrashRow), {
  ssr: false,
});

export type Shelves = { folders: FolderView[]; tags: { tag: string; chats: number }[] };

export type ColumnActions = FolderActions & {
  list: Act<ListQuery, ChatPageOfList>;
  search: ChatActions["search"];
  bringBack: Act<{ chatId: string }>;
  erase: Act<{ chatId: string }>;
};

type ChatColumnProps = {
  drawn: ChatPageOfList;
  shelves: Shelves;
  actions: ColumnActions;
  /** New chat, import. */
  acts: ReactNode;
};

/** The chats of a person: beside a chat on wide screens, a page of its own on a phone. */
export function ChatColumn(props: ChatColumnProps) {
  const { shelves, actions } = props;
  const { id: open } = useParams<{ id?: string }>();
  const inside = useSelectedLayoutSegment() !== null;
  const router = useRouter();
  const read = useReading(actions.list);
  const { list, filter, choose, more, loading } = useChatList(props.drawn, read);
  const [query, setQuery] = useState("");
  const { perform, pending } = usePerform();
  const gone = (id: string) => () => {
    publishChat({ id, gone: true });
    router.refresh();
  };
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
      <Finder query={query} onQuery={setQuery} />
      {query.trim().length > 1 ? (
        <ColumnSearch query={query} search={actions.search} />
      ) : (
        <>
          <Which shelves={shelves} filter={filter} onChoose={choose} />
          <OfFolder
            shelves={shelves}
            filter={filter}
            actions={actions}
            onRenamed={() => router.refresh()}
            onDeleted={() => {
              choose({ kind: "all" });
              router.refresh();
            }}
          />
          <ul
            aria-busy={loading || undefined}
            className="min-h-0 grow overflow-y-auto overscroll-contain pb-4"
          >
            {list.items.map((item) =>
              filter.kind === "trash" ? (
                <TrashRow
                  key={item.id}
                  item={item}
                  pending={pending}
                  onBack={() =>
                    perform(() => actions.bringBack({ chatId: item.id }), gone(item.id))
                  }
                  onErase={() => perform(() => actions.erase({ chatId: item.id }), gone(item.id))}
                />
              ) : (
                <ChatRow key={item.id} item={item} here={item.id === open} />
              ),
            )}
            <Foot list={list} filter={filter} loading={loading} onMore={more} />
          </ul>
        </>
      )}
    </nav>
  );
}

function useReading(list: ColumnActions["list"]) {
  return useCallback(
    async (query: ListQuery) => {
      const told = await list(query).catch(() => null);
      return told?.ok ? told.data : null;
    },
    [list],
  );
}

function Finder(props: { query: string; onQuery: (query: string) => void }) {
  const id = useId();
  return (
    <div className="px-4.5 pb-2">
      <label htmlFor={id} className="sr-only">
        Search all chats
      </label>
      <input
        id={id}
        type="search"
        value={props.query}
        placeholder="Search all chats"
        onChange={(event) => props.onQuery(event.target.value)}
        className="h-9 w-full rounded-control border border-line-strong bg-raised px-2.5 text-[0.875rem] max-md:h-11 max-md:text-md"
      />
    </div>
  );
}

function Which(props: { shelves: Shelves; filter: Filter; onChoose: (filter: Filter) => void }) {
  const id = useId();
  return (
    <div className="px-4.5 pb-2">
      <label htmlFor={id} className="sr-only">
        Which chats
      </label>
      <select
        id={id}
        value={filterValue(props.filter)}
        onChange={(event) => props.onChoose(filterOf(event.target.value))}
        className="-ml-1 w-[calc(100%+0.5rem)] bg-transparent py-1 text-sm text-ink-2 max-md:min-h-11"
      >
        <option value="all">All chats</option>
        {props.shelves.folders.map((folder) => (
          <option key={folder.id} value={`folder:${folder.id}`}>
            {folder.name} ({folder.chats})
          </option>
        ))}
        {props.shelves.tags.map(({ tag, chats }) => (
          <option key={tag} value={`tag:${tag}`}>
            #{tag} ({chats})
          </option>
        ))}
        <option value="archived">Archived</option>
        <option value="trash">Deleted in the last 30 days</option>
      </select>
    </div>
  );
}

function OfFolder(props: {
  shelves: Shelves;
  filter: Filter;
  actions: FolderActions;
  onRenamed: () => void;
  onDeleted: () => void;
}) {
  const { filter, shelves, ...rest } = props;
  if (filter.kind !== "folder") return null;
  const folder = shelves.folders.find(({ id }) => id === filter.folderId);
  return folder ? <FolderActs key={folder.id} folder={folder} {...rest} /> : null;
}

function Foot(props: {
  list: ChatPageOfList;
  filter: Filter;
  loading: boolean;
  onMore: () => void;
}) {
  const { list, filter, loading } = props;
  if (list.items.length === 0) {
    return (
      <li className="px-4.5 py-3 text-sm text-ink-3">
        {filter.kind === "all" ? "No chats yet." : "Nothing here."}
      </li>
    );
  }
  if (list.next === null) return null;
  return (
    <li className="px-4.5 py-3">
      <button
        type="button"
        onClick={props.onMore}
        className="min-h-8 text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
      >
        {loading ? "Fetching more" : "More chats"}
      </button>
    </li>
  );
}
