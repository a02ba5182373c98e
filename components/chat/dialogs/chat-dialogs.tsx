"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import type { ChatPage, ChatView, MessageNode } from "@/lib/chat/contract";
import type { ShareView } from "@/lib/chat/share/contract";
import type { SnapshotView, TreeNode } from "@/lib/chat/tree/contract";
import type { ChatActions, ChatChanges } from "../chat-actions";
import type { ChatDialogName } from "../head/chat-menu";
import type { Shelves } from "../list/chat-column";
import { publishChat } from "../list/chat-news";
import { BranchMap } from "../map/branch-map";
import { ChatSearch } from "../search/search-dialog";
import { useAsked } from "../use-asked";
import { usePerform } from "../use-perform";
import { Companions } from "./companions";
import { ExportList } from "./export-list";
import { ModeForm, type PersonaChoice } from "./mode-form";
import { ShareForm } from "./share-form";
import { ShelfForm } from "./shelf-form";
import { Shortcuts } from "./shortcuts";
import { SnapshotList } from "./snapshot-list";

export type ChatDialogsProps = {
  dialog: ChatDialogName | null;
  onClose: () => void;
  chat: ChatView;
  messages: readonly MessageNode[];
  shelves: Shelves;
  personas: readonly PersonaChoice[];
  actions: ChatActions;
  onChange: (change: ChatChanges) => void;
  onPage: (page: ChatPage) => void;
  /** Brings a message of the shown branch into view. */
  onMessage: (messageId: string) => void;
};

/** What is opened over a chat. Fetched with the first one. */
export function ChatDialogs(props: ChatDialogsProps) {
  const { dialog, onClose, chat } = props;
  const at = (name: ChatDialogName) => ({
    open: dialog === name,
    onOpenChange: (open: boolean) => !open && onClose(),
  });
  return (
    <>
      <Shortcuts {...at("keys")} />
      <Dialog title="Name, folder, tags" {...at("shelf")}>
        <Shelf {...props} />
      </Dialog>
      <Dialog title="Companions and versions" wide {...at("companions")}>
        <Companions chat={chat} actions={props.actions} onPage={props.onPage} />
      </Dialog>
      <Dialog title="Search in this chat" {...at("search")}>
        <Search {...props} />
      </Dialog>
      <Dialog title="Persona and mode" {...at("mode")}>
        <ModeForm chat={chat} personas={props.personas} pending={false} onChange={props.onChange} />
      </Dialog>
      <Dialog title="Branch map" wide {...at("map")}>
        <TreeMap {...props} />
      </Dialog>
      <Dialog title="Bring back what was deleted" {...at("snapshots")}>
        <Snapshots {...props} />
      </Dialog>
      <Dialog
        title="Share this chat?"
        description="Whoever has the link can read what you choose here, without an account, until you revoke it."
        wide
        {...at("share")}
      >
        <Share {...props} />
      </Dialog>
      <Dialog title="Export" {...at("export")}>
        <ExportList chat={chat} messages={props.messages} nameOf={namer(chat)} />
      </Dialog>
      <Dialog
        title={`Delete “${chat.title}”?`}
        description="It goes with all its branches. For 30 days it can be brought back from the list of chats."
        {...at("delete")}
      >
        <Delete {...props} />
      </Dialog>
    </>
  );
}

/** Who said a message. */
function namer({ members }: ChatView) {
  const names = new Map(members.map((one) => [one.companionId, one.name]));
  return ({ role, companionId }: Pick<MessageNode | TreeNode, "role" | "companionId">) =>
    role === "user" ? "You" : (names.get(companionId ?? "") ?? "Companion");
}

function Waiting({ children, ready }: { children: ReactNode; ready: boolean }) {
  if (ready) return children;
  return (
    <div role="status" aria-label="Fetching" className="mt-5 space-y-3">
      <Skeleton className="w-3/4" />
      <Skeleton className="w-1/2" />
    </div>
  );
}

function Shelf({ chat, shelves, actions, onClose }: ChatDialogsProps) {
  const { perform, pending } = usePerform();
  const router = useRouter();
  const { update, addFolder } = actions;
  return (
    <ShelfForm
      chat={chat}
      shelves={shelves}
      pending={pending}
      onSave={(change, newFolder) =>
        perform(
          async () => {
            const made = newFolder === null ? null : await addFolder({ name: newFolder });
            if (made && !made.ok) return made;
            return update({
              chatId: chat.id,
              ...change,
              ...(made && { folderId: made.data.folderId }),
            });
          },
          () => {
            publishChat({
              id: chat.id,
              ...(change.title !== undefined && { title: change.title }),
            });
            router.refresh();
            onClose();
          },
        )
      }
    />
  );
}

function TreeMap({ chat, actions, onPage, onClose }: ChatDialogsProps) {
  const { data } = useAsked(() => actions.tree({ chatId: chat.id }));
  const { perform } = usePerform();
  return (
    <Waiting ready={data !== null}>
      <BranchMap
        nodes={data?.nodes ?? []}
        leafId={data?.leafId ?? null}
        nameOf={namer(chat)}
        onGo={(messageId) =>
          perform(
            () => actions.show({ chatId: chat.id, messageId }),
            (page) => {
              onPage(page);
              onClose();
            },
          )
        }
      />
    </Waiting>
  );
}

function Snapshots({ chat, actions, onPage, onClose }: ChatDialogsProps) {
  const { data } = useAsked<SnapshotView[]>(() => actions.snapshots({ chatId: chat.id }));
  const { perform, pending } = usePerform();
  return (
    <Waiting ready={data !== null}>
      <SnapshotList
        snapshots={data ?? []}
        pending={pending}
        onRestore={(snapshotId) =>
          perform(
            () => actions.restore({ chatId: chat.id, snapshotId }),
            (page) => {
              onPage(page);
              onClose();
            },
          )
        }
      />
    </Waiting>
  );
}

function Share({ chat, messages, actions }: ChatDialogsProps) {
  const { data, ask } = useAsked<ShareView[]>(() => actions.shares({ chatId: chat.id }));
  const { perform, pending } = usePerform();
  const toast = useToast();
  return (
    <ShareForm
      messages={messages}
      nameOf={namer(chat)}
      shares={data}
      origin={window.location.origin}
      pending={pending}
      onShare={(share) =>
        perform(
          () => actions.share({ chatId: chat.id, ...share }),
          () => {
            toast({ text: "The link works now.", tone: "success" });
            void ask();
          },
        )
      }
      onRevoke={(shareId) =>
        perform(
          () => actions.unshare({ shareId }),
          () => void ask(),
        )
      }
    />
  );
}

function Delete({ chat, actions }: ChatDialogsProps) {
  const { perform, pending } = usePerform();
  const router = useRouter();
  return (
    <div className="mt-5 flex justify-end gap-2.5">
      <DialogClose>
        <Button>Cancel</Button>
      </DialogClose>
      <Button
        variant="danger"
        pending={pending}
        onClick={() =>
          perform(
            () => actions.deleteChat({ chatId: chat.id }),
            () => {
              publishChat({ id: chat.id, gone: true });
              router.push("/chats");
            },
          )
        }
      >
        Delete this chat
      </Button>
    </div>
  );
}

function Search({ chat, actions, onMessage, onClose }: ChatDialogsProps) {
  return (
    <ChatSearch
      chatId={chat.id}
      search={actions.search}
      onGo={({ messageId }) => {
        onClose();
        if (messageId !== null) onMessage(messageId);
      }}
    />
  );
}
