"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import type { MessageNode } from "@/lib/chat/contract";
import type { ShareView } from "@/lib/chat/share/contract";
import { takeOut } from "@/lib/core/take-out";
import { MessagePicks } from "./message-picks";
import { wordsIn } from "./redact";

type ShareFormProps = {
  /** The branch that is shown, as far as it is here. */
  messages: readonly MessageNode[];
  nameOf: (message: MessageNode) => string;
  shares: readonly ShareView[] | null;
  origin: string;
  pending: boolean;
  onShare: (share: { messageIds: string[]; redact: string[] }) => void;
  onRevoke: (shareId: string) => void;
};

/** Chooses what a link shows, takes words out of it, and shows it as others will see it. */
export function ShareForm(props: ShareFormProps) {
  const { messages, nameOf } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(messages.slice(-6).map(({ id }) => id)),
  );
  const [hidden, setHidden] = useState("");
  const redact = wordsIn(hidden);
  const ids = messages.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <div className="mt-4">
      <Links shares={props.shares} origin={props.origin} onRevoke={props.onRevoke} />
      <MessagePicks
        legend="What the link shows"
        messages={messages}
        nameOf={nameOf}
        chosen={chosen}
        onChoose={setChosen}
        words={(text) => takeOut(text, redact)}
      />
      <div className="mt-4">
        <TextField
          label="Take out these words"
          hint="Names, places: with commas between them. They are replaced before the link is made, and are nowhere in it."
          value={hidden}
          onChange={(event) => setHidden(event.target.value)}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-ink-3">
          {ids.length === 1 ? "1 message" : `${ids.length} messages`}. Your name is not shown.
        </p>
        <Button
          variant="primary"
          disabled={ids.length === 0}
          pending={props.pending}
          onClick={() => props.onShare({ messageIds: ids, redact })}
        >
          Make a link
        </Button>
      </div>
    </div>
  );
}

function Links(props: {
  shares: readonly ShareView[] | null;
  origin: string;
  onRevoke: (shareId: string) => void;
}) {
  const id = useId();
  if (!props.shares || props.shares.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mb-5">
      <h3 id={id} className="text-base">
        Links that work now
      </h3>
      <ul className="mt-1">
        {props.shares.map((share) => (
          <li
            key={share.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 text-sm"
          >
            <a href={share.path} target="_blank" rel="noreferrer" className="min-w-0 grow truncate">
              {props.origin}
              {share.path}
            </a>
            <span className="text-ink-3">
              {share.messages} messages, <Time at={share.createdAt} show="day" />
            </span>
            <Button
              size="dense"
              onClick={() => navigator.clipboard.writeText(`${props.origin}${share.path}`)}
            >
              Copy
            </Button>
            <Button size="dense" variant="danger" onClick={() => props.onRevoke(share.id)}>
              Revoke
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
