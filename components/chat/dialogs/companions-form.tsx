"use client";

import Link from "next/link";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import type { ChatView, MemberView } from "@/lib/chat/contract";
import type { Trial } from "@/lib/chat/room/contract";

import { mostWords } from "../credit-words";
import { Face } from "../face";
import { modelName, modelWords } from "../head/model-words";
import type { Choice } from "../new/choices";
import { TrialView } from "./trial-view";

const MOST = 8;

/** Who is in a chat, in which version, and how each could be moved to another. */
export function CompanionsForm(props: {
  chat: ChatView;
  choices: readonly Choice[];
  pending: boolean;
  onTry: (member: MemberView) => Promise<Trial | null>;
  /** What a trial costs at most, micro-credits in digits. */
  costOf: (member: MemberView) => Promise<string | null>;
  onMove: (member: MemberView) => void;
  onBack: (member: MemberView) => void;
  onAdd: (companionId: string) => void;
  onRemove: (companionId: string) => void;
}) {
  const { chat } = props;
  const [adding, setAdding] = useState("");
  const others = props.choices.filter(
    ({ companionId }) => !chat.members.some((member) => member.companionId === companionId),
  );
  return (
    <div className="mt-4">
      <ul>
        {chat.members.map((member) => (
          <Member key={member.companionId} {...props} member={member} />
        ))}
      </ul>
      {others.length > 0 && chat.members.length < MOST && (
        <div className="mt-5 flex items-end gap-3">
          <SelectField
            label="Bring in another"
            className="grow"
            value={adding}
            onChange={(event) => setAdding(event.target.value)}
          >
            <option value="">Choose a companion</option>
            {others.map(({ companionId, name }) => (
              <option key={companionId} value={companionId}>
                {name}
              </option>
            ))}
          </SelectField>
          <Button
            disabled={adding === ""}
            pending={props.pending}
            onClick={() => {
              props.onAdd(adding);
              setAdding("");
            }}
          >
            Bring in
          </Button>
        </div>
      )}
    </div>
  );
}

function Member(props: Parameters<typeof CompanionsForm>[0] & { member: MemberView }) {
  const { member, chat, pending } = props;
  const [trial, setTrial] = useState<Trial | "asked" | null>(null);
  const [cost, setCost] = useState<string | null>(null);
  const { costOf } = props;
  const newer = member.newestVersionId !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each newer version
  useEffect(() => {
    if (newer) void costOf(member).then(setCost);
  }, [newer, member.newestVersionId]);
  const tryOut = async () => {
    setTrial("asked");
    setTrial(await props.onTry(member));
  };
  return (
    <li className="border-b border-line py-3">
      <div className="flex items-center gap-3">
        <Face face={member} size="small" />
        <div className="min-w-0 grow">
          <Link href={`/companions/${member.slug}`} className="text-[0.875rem] font-medium">
            {member.name}
          </Link>
          <p className="text-sm text-ink-3">{modelWords(member)}</p>
        </div>
        {chat.members.length > 1 && (
          <Button
            size="dense"
            variant="quiet"
            pending={pending}
            onClick={() => props.onRemove(member.companionId)}
          >
            Take out
          </Button>
        )}
      </div>
      {member.newestVersion !== null && (
        <div className="mt-2.5 flex flex-wrap items-center justify-between gap-3">
          <Note className="grow basis-52">
            Version {member.newestVersion} is there. This chat keeps version {member.version} until
            you move it.{cost && ` A trial answers twice and costs at most ${mostWords(cost)}.`}
          </Note>
          <span className="flex gap-2">
            <Button size="dense" pending={trial === "asked"} pendingLabel="Trying" onClick={tryOut}>
              Try side by side
            </Button>
            <Button size="dense" pending={pending} onClick={() => props.onMove(member)}>
              Move to version {member.newestVersion}
            </Button>
          </span>
        </div>
      )}
      {trial !== null && trial !== "asked" && <TrialView trial={trial} member={member} />}
      {member.previous && (
        <p className="mt-2 flex flex-wrap items-baseline justify-between gap-3 text-sm text-ink-3">
          Before it was another version, with {modelName(member.previous.model)}.
          <Button
            size="dense"
            variant="quiet"
            pending={pending}
            onClick={() => props.onBack(member)}
          >
            Go back to it
          </Button>
        </p>
      )}
    </li>
  );
}
