import type { Metadata } from "next";
import { NewChatForm } from "@/components/chat/new/new-chat-form";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { createChatAction } from "@/lib/chat/actions";
import { listPersonas } from "@/lib/companion";
import { signedInContext } from "@/lib/web/signed-in";
import { companionChoices } from "../_choices";

type Props = { searchParams: Promise<{ with?: string }> };

export const metadata: Metadata = { title: "New chat" };

export default async function NewChatPage({ searchParams }: Props) {
  const ctx = await signedInContext("/chats/new");
  const { with: first } = await searchParams;
  const [choices, personas] = await Promise.all([companionChoices(ctx), listPersonas(ctx)]);
  const known = choices.find(({ companionId, slug }) => first === companionId || first === slug);
  return (
    <div className="min-w-0 overflow-y-auto">
      <PageBody width="text">
        <PageHeader title="New chat">
          Choose one companion, or several who answer each other.
        </PageHeader>
        <NewChatForm
          choices={choices}
          chosen={known ? [known.companionId] : []}
          personas={personas}
          begin={createChatAction}
        />
      </PageBody>
    </div>
  );
}
