import type { ChatListItem } from "@/lib/chat/contract";
import type { Page } from "@/lib/core/paging";

export type ChatPageOfList = Page<ChatListItem>;

/** What the page has learnt of a chat since the list was drawn. */
export type ChatChange = Partial<Omit<ChatListItem, "id">> & { id: string; gone?: true };

/** The list with one chat changed, in the order of the server: pinned ones first, then the newest. */
export function withChange(list: ChatPageOfList, change: ChatChange): ChatPageOfList {
  const { gone, ...rest } = change;
  const items = list.items
    .filter((item) => !(gone && item.id === change.id))
    .map((item) => (item.id === change.id ? { ...item, ...rest } : item));
  return { ...list, items: items.toSorted(inOrder) };
}

function inOrder(a: ChatListItem, b: ChatListItem): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
  return b.updatedAt.localeCompare(a.updatedAt);
}

/** The list with its next page; nothing comes twice, whatever moved in between. */
export function withMore(list: ChatPageOfList, more: ChatPageOfList): ChatPageOfList {
  const known = new Set(list.items.map(({ id }) => id));
  const items = more.items.filter(({ id }) => !known.has(id));
  return { items: [...list.items, ...items], next: more.next };
}

/** Which chats are listed: a shelf, a folder, or a tag. */
export type Filter =
  | { kind: "all" }
  | { kind: "archived" }
  | { kind: "trash" }
  | { kind: "folder"; folderId: string }
  | { kind: "tag"; tag: string };

/** As an option of a select holds it. */
export function filterValue(filter: Filter): string {
  if (filter.kind === "folder") return `folder:${filter.folderId}`;
  return filter.kind === "tag" ? `tag:${filter.tag}` : filter.kind;
}

export function filterOf(value: string): Filter {
  if (value.startsWith("folder:")) return { kind: "folder", folderId: value.slice(7) };
  if (value.startsWith("tag:")) return { kind: "tag", tag: value.slice(4) };
  return value === "archived" || value === "trash" ? { kind: value } : { kind: "all" };
}

/** The same as the server's query takes it. */
export function queryOf(filter: Filter) {
  switch (filter.kind) {
    case "folder":
      return { folderId: filter.folderId };
    case "tag":
      return { tag: filter.tag };
    case "all":
      return {};
    default:
      return { shelf: filter.kind };
  }
}

/** What stands under the name: who is in a group, a title that says more, else the last words. */
export function secondLine(item: ChatListItem): string {
  const names = item.members.map(({ name }) => name).join(", ");
  if (item.kind === "group" && item.title !== names) return names;
  if (item.title !== "" && item.title !== names) return item.title;
  return item.excerpt.replaceAll("*", "") || "No words yet";
}

/** The name of a row: who is in it, or the title of a group. */
export function firstLine(item: ChatListItem): string {
  return item.kind === "group" ? item.title : (item.members[0]?.name ?? item.title);
}
