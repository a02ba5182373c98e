import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { creditWords, mostWords } from "@/components/chat/credit-words";
import { FirstForm } from "@/components/chat/proactive/first-form";
import { firstWords } from "@/components/chat/proactive/words";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { readProactive } from "@/lib/chat";
import { setProactiveAction, stopProactiveAction } from "@/lib/chat/actions";
import { ChatOnly } from "@/lib/chat/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Who writes first" };

type Props = { params: Promise<{ id: string }> };

export default async function WritesFirstPage({ params }: Props) {
  const { id } = await params;
  const ctx = await signedInContext(`/chats/${id}/writes-first`);
  const input = ChatOnly.safeParse({ chatId: id });
  if (!input.success) notFound();
  const view = await orNotFound(readProactive(ctx, input.data));
  return (
    <div className="min-w-0 overflow-y-auto">
      <PageBody width="text">
        <PageHeader
          title={firstWords.title(view.name)}
          actions={<LinkButton href={`/chats/${id}`}>Back to the chat</LinkButton>}
        >
          {firstWords.lead}
        </PageHeader>
        <div className="mb-6 flex flex-col gap-3 text-ink-2">
          <p>{firstWords.about(view.name)}</p>
          <p>{firstWords.price(creditWords(view.typical), mostWords(view.worst))}</p>
          <p>{firstWords.stops}</p>
        </div>
        <FirstForm
          chatId={input.data.chatId}
          view={view}
          setAction={setProactiveAction}
          stopAction={stopProactiveAction}
        />
      </PageBody>
    </div>
  );
}
