"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import type { MessageNode } from "@/lib/chat/contract";
import type { ShareView } from "@/lib/chat/share/contract";
import { takeOut } from "@/lib/core/take-out";
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
  const [chosen, setChosen] = useState(() => new Set(messages.slice(-6).map(({ id }) => id)));
  const [hidden, setHidden] = useState("");
  const redact = wordsIn(hidden);
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const ids = messages.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  return (
    <div className="mt-4">
      <Links shares={props.shares} origin={props.origin} onRevoke={props.onRevoke} />
      <fieldset>
        <legend className="mb-1.5 flex w-full items-baseline justify-between text-sm font-medium">
          What the link shows
          <span className="flex gap-4 font-normal text-ink-3">
            <Pick words="All" onPick={() => setChosen(new Set(messages.map(({ id }) => id)))} />
            <Pick words="None" onPick={() => setChosen(new Set())} />
          </span>
        </legend>
        <ul className="max-h-[38dvh] overflow-y-auto rounded-control border border-line">
          {messages.map((message) => (
            <li key={message.id} className="border-b border-line last:border-0">
              <label className="flex cursor-pointer gap-3 px-3 py-2">
                <input
                  type="checkbox"
                  checked={chosen.has(message.id)}
                  onChange={() => toggle(message.id)}
                  className="mt-1 size-4 shrink-0 accent-ink"
                />
                <span className={cx("min-w-0 text-sm", !chosen.has(message.id) && "text-ink-3")}>
                  <span className="text-ink-3">{nameOf(message)}: </span>
                  {takeOut(message.text, redact).slice(0, 280)}
                  {message.text.length > 280 && "…"}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
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

function Pick({ words, onPick }: { words: string; onPick: () => void }) {
  return (
    <button type="button" onClick={onPick} className="underline underline-offset-4 hover:text-ink">
      {words}
    </button>
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
