import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";

export default function NotFound() {
  return (
    <div className="flex grow items-center justify-center">
      <Empty
        level="h1"
        title="This chat is not here"
        action={<LinkButton href="/chats">Your chats</LinkButton>}
      >
        It was deleted for good, was temporary, or belongs to somebody else.
      </Empty>
    </div>
  );
}
