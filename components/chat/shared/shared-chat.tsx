import { Time } from "@/components/ui/time";
import type { SharedChat as SharedChatView, SharedMessage } from "@/lib/chat/share/contract";
import { Face } from "../face";
import { Markdown } from "../markdown/markdown";

/** A chat as whoever has its link reads it. */
export function SharedChat({ chat }: { chat: SharedChatView }) {
  const names = new Map(chat.members.map((member) => [member.companionId, member.name]));
  const several = chat.members.length > 1;
  return (
    <article>
      <header className="flex items-center gap-4 border-b border-line pb-5">
        <span className="flex -space-x-4">
          {chat.members.slice(0, 3).map((member) => (
            <Face key={member.companionId} face={member} className="ring-2 ring-ground" />
          ))}
        </span>
        <div className="min-w-0">
          <h1 className="text-2xl">{chat.title}</h1>
          <p className="mt-1 text-sm text-ink-3">
            Somebody talked with {[...names.values()].join(", ")}:{" "}
            {several ? "AIs, no people" : "an AI, not a person"}. Shared{" "}
            <Time at={chat.sharedAt} show="day" />
          </p>
        </div>
      </header>
      <div className="flex flex-col gap-5 pt-6">
        {gathered(chat.messages).map((part) =>
          part.leftOut ? (
            <p key={part.at} className="text-center text-xs text-ink-3">
              {part.count === 1 ? "One message is left out" : `${part.count} messages are left out`}
            </p>
          ) : (
            <Said
              key={part.at}
              message={part}
              name={several ? names.get(part.companionId ?? "") : undefined}
            />
          ),
        )}
      </div>
    </article>
  );
}

function Said({ message, name }: { message: SharedMessage; name: string | undefined }) {
  if (message.role === "user") {
    return (
      <div className="max-w-[min(85%,46ch)] self-end rounded-panel bg-overlay px-3.5 py-2.25 whitespace-pre-wrap wrap-anywhere">
        <span className="sr-only">They said: </span>
        {message.text}
      </div>
    );
  }
  return (
    <div className="max-w-[92%] space-y-2.5 font-display text-[1.0625rem] leading-relaxed wrap-anywhere max-md:max-w-none overflow-clip [overflow-clip-margin:0.75rem]">
      {name && <p className="font-text text-sm font-medium text-ink-2">{name}</p>}
      <Markdown text={message.text} />
    </div>
  );
}

/** What was left out one after another, as one line. */
function gathered(messages: readonly SharedMessage[]): (SharedMessage & { count: number })[] {
  const parts: (SharedMessage & { count: number })[] = [];
  for (const message of messages) {
    const last = parts.at(-1);
    if (message.leftOut && last?.leftOut) last.count += 1;
    else parts.push({ ...message, count: 1 });
  }
  return parts;
}
