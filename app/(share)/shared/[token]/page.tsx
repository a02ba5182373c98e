import type { Metadata } from "next";
import { cache } from "react";
import { SharedChat } from "@/components/chat/shared/shared-chat";
import { Lockup } from "@/components/motif/lockup";
import { LinkButton } from "@/components/ui/link-button";
import { readSharedChat } from "@/lib/chat";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ token: string }> };

const sharedChat = cache(async (token: string) =>
  orNotFound(readSharedChat(await requestContext(), token)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const chat = await sharedChat((await params).token);
  return { title: chat.title, robots: { index: false, follow: false }, referrer: "no-referrer" };
}

/** A shared chat, for whoever has its link, signed in or not. */
export default async function SharedChatPage({ params }: Props) {
  const chat = await sharedChat((await params).token);
  return (
    <div className="mx-auto w-full max-w-[50rem] px-4 pb-16 md:px-8">
      <header className="no-print flex items-center justify-between gap-4 py-5">
        <Lockup />
        <LinkButton href="/companions" size="dense">
          Meet the companions
        </LinkButton>
      </header>
      <main id="main" tabIndex={-1} className="rule-double pt-6">
        <SharedChat chat={chat} />
      </main>
    </div>
  );
}
