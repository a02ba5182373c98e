import Link from "next/link";
import type { ReactNode } from "react";
import { ChatColumn } from "@/components/chat/list/chat-column";
import { Icon } from "@/components/motif/icon";
import { buttonLook } from "@/components/ui/button";
import { listChats, readShelves } from "@/lib/chat";
import { ListChats } from "@/lib/chat/contract";
import { signedInContext } from "@/lib/web/signed-in";
import { columnActions } from "./_actions";

export default async function ChatsLayout({ children }: { children: ReactNode }) {
  const ctx = await signedInContext("/chats");
  const [drawn, shelves] = await Promise.all([
    listChats(ctx, ListChats.parse({})),
    readShelves(ctx),
  ]);
  return (
    <div className="flex min-h-0 grow flex-col md:grid md:h-[calc(100dvh-3.25rem)] md:min-h-[28rem] md:grid-cols-[236px_minmax(0,1fr)] md:grid-rows-[minmax(0,1fr)] lg:h-dvh">
      <ChatColumn
        drawn={drawn}
        shelves={shelves}
        actions={columnActions}
        acts={
          <span className="flex items-center gap-3">
            <Link href="/chats/import" className="text-sm text-ink-3 hover:text-ink">
              Import
            </Link>
            <Link
              href="/chats/new"
              aria-label="New chat"
              className={buttonLook("secondary", "dense", "w-8 px-0! pointer-coarse:w-11")}
            >
              <Icon name="plus" size={18} />
            </Link>
          </span>
        }
      />
      {children}
    </div>
  );
}
