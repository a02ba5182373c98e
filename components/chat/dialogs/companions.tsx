"use client";

import { reasonText } from "@/components/reasons";
import { useToast } from "@/components/ui/toast";
import type { ChatPage, ChatView } from "@/lib/chat/contract";
import type { ChatActions } from "../chat-actions";
import { choicesOf } from "../new/choices";
import { useAsked } from "../use-asked";
import { usePerform } from "../use-perform";
import { CompanionsForm } from "./companions-form";

type CompanionsProps = {
  chat: ChatView;
  actions: ChatActions;
  onPage: (page: ChatPage) => void;
};

/** Who is in a chat, as it is now, and the acts that change it. */
export function Companions({ chat, actions, onPage }: CompanionsProps) {
  const { members } = actions;
  const { data } = useAsked(() => actions.choices({}));
  const { perform, pending } = usePerform();
  const chatId = chat.id;
  const toast = useToast();
  return (
    <CompanionsForm
      chat={chat}
      choices={choicesOf(data?.items ?? [])}
      pending={pending}
      onTry={async ({ companionId, newestVersionId }) => {
        if (newestVersionId === null) return null;
        const requestKey = crypto.randomUUID();
        const wish = { chatId, companionId, versionId: newestVersionId, requestKey };
        const told = await members.tryOut(wish);
        if (told.ok) return told.data;
        toast({ text: reasonText(told), tone: "danger" });
        return null;
      }}
      costOf={async ({ companionId, newestVersionId: versionId }) => {
        if (versionId === null) return null;
        const told = await members.tryCost({ chatId, companionId, versionId });
        return told.ok ? told.data.worst : null;
      }}
      onMove={({ companionId, newestVersionId: versionId }) =>
        versionId !== null &&
        perform(() => members.move({ chatId, companionId, versionId }), onPage)
      }
      onBack={({ companionId }) => perform(() => members.back({ chatId, companionId }), onPage)}
      onAdd={(companionId) => perform(() => members.add({ chatId, companionId }), onPage)}
      onRemove={(companionId) => perform(() => members.remove({ chatId, companionId }), onPage)}
    />
  );
}
