"use client";

import { Button } from "@/components/ui/button";
import type { ChatListItem } from "@/lib/chat/contract";
import { Face } from "../face";
import { firstLine, secondLine } from "./list-state";

/** A deleted chat, as long as it can be brought back. */
export function TrashRow(props: {
  item: ChatListItem;
  pending: boolean;
  onBack: () => void;
  onErase: () => void;
}) {
  const { item } = props;
  const [first] = item.members;
  return (
    <li className="grid grid-cols-[34px_minmax(0,1fr)] items-center gap-x-2.5 px-4.5 py-2.25 text-[0.875rem] leading-snug">
      {first && <Face face={first} size="small" />}
      <span className="min-w-0">
        <span className="block truncate font-medium">{firstLine(item)}</span>
        <span className="block truncate text-sm text-ink-3">{secondLine(item)}</span>
      </span>
      <span className="col-start-2 mt-1 flex gap-2">
        <Button size="dense" pending={props.pending} onClick={props.onBack}>
          Bring back
        </Button>
        <Button size="dense" variant="quiet" pending={props.pending} onClick={props.onErase}>
          Erase
        </Button>
      </span>
    </li>
  );
}
