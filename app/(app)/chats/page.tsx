import type { Metadata } from "next";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export const metadata: Metadata = { title: "Chats" };

export default function ChatsPage() {
  return (
    <div className="grid min-w-0 place-items-center max-md:border-t max-md:border-line">
      <Empty
        title="Choose a chat, or begin one"
        action={
          <LinkButton href="/companions" variant="primary">
            Meet the companions
          </LinkButton>
        }
      >
        Each companion is an AI with a voice of its own. What you say stays between you and it.
      </Empty>
    </div>
  );
}
