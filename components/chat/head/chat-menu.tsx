"use client";

import { Icon } from "@/components/motif/icon";
import { Button, buttonLook } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import type { MenuItem } from "@/components/ui/menu-panel";
import type { ChatView } from "@/lib/chat/contract";

/** What can be opened over a chat. */
export type ChatDialogName =
  | "shelf"
  | "map"
  | "snapshots"
  | "share"
  | "export"
  | "companions"
  | "mode"
  | "search"
  | "keys"
  | "delete";

/** What can be done with a whole chat. */
export function ChatMenu(props: {
  chat: ChatView;
  /** What is not offered here. */
  without: readonly ChatDialogName[];
  onOpen: (dialog: ChatDialogName) => void;
  onChange: (change: { pinned?: boolean; archived?: boolean }) => void;
}) {
  const { chat, onOpen, onChange } = props;
  const newer = chat.members.some(({ newestVersionId }) => newestVersionId !== null);
  const opens = (words: string, dialog: ChatDialogName): MenuItem[] =>
    props.without.includes(dialog) ? [] : [{ words, run: () => onOpen(dialog) }];
  const items: MenuItem[] = [
    ...opens("Search in this chat", "search"),
    ...opens("Branch map", "map"),
    ...opens("Bring back what was deleted", "snapshots"),
    null,
    ...opens(newer ? "Companions and versions (new)" : "Companions and versions", "companions"),
    ...opens("Persona and mode", "mode"),
    null,
    ...opens("Name, folder, tags", "shelf"),
    {
      words: chat.pinned ? "Take from the top" : "Keep at the top",
      run: () => onChange({ pinned: !chat.pinned }),
    },
    {
      words: chat.archived ? "Take out of the archive" : "Archive",
      run: () => onChange({ archived: !chat.archived }),
    },
    ...opens("Share", "share"),
    ...opens("Export", "export"),
    ...opens("Keys", "keys"),
    null,
    { words: "Delete this chat", run: () => onOpen("delete"), danger: true },
  ];
  return (
    <>
      {!props.without.includes("share") && (
        <Button size="dense" onClick={() => onOpen("share")} className="max-md:hidden">
          <Icon name="share" size={16} />
          Share
        </Button>
      )}
      <Menu
        label="More for this chat"
        align="end"
        items={items}
        className={buttonLook("quiet", "dense", "w-9 shrink-0 px-0! max-md:w-11")}
      >
        <Icon name="more" size={22} />
      </Menu>
    </>
  );
}
