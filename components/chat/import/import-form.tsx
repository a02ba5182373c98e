"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { askServer } from "../ask-server";
import type { Choice } from "../new/choices";
import { type Brought, readExport } from "./read-export";

type Done = { title: string; chatId: string } | { title: string; refusal: string };

/** Brings conversations from elsewhere: read here, chosen here, sent one by one. */
export function ImportForm({ choices }: { choices: readonly Choice[] }) {
  const router = useRouter();
  const [brought, setBrought] = useState<readonly Brought[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [companionId, setCompanion] = useState(choices[0]?.companionId ?? "");
  const [done, setDone] = useState<readonly Done[]>([]);
  const [sending, setSending] = useState(false);

  const read = async (files: FileList | null) => {
    const all = await Promise.all(
      [...(files ?? [])].map(async (file) => readExport(await file.text(), file.name)),
    );
    const found = all.flatMap((one) => one.found);
    setBrought(found);
    setChosen(new Set(found.keys()));
    setProblem(all.find((one) => one.problem)?.problem ?? null);
    setDone([]);
    const named = found.find(({ companion }) => companion !== null)?.companion;
    const match = choices.find(({ name }) => name === named);
    if (match) setCompanion(match.companionId);
  };

  const send = async () => {
    setSending(true);
    for (const [index, { source, text, title }] of brought.entries()) {
      if (!chosen.has(index)) continue;
      const body = { source, text, title: title.slice(0, 120), companionId };
      const told = await askServer<{ chatId: string }>("/api/chat/import", body);
      const one = told.ok
        ? { title, chatId: told.data.chatId }
        : { title, refusal: reasonText(told) };
      setDone((now) => [...now, one]);
    }
    setSending(false);
    setBrought([]);
    router.refresh();
  };

  return (
    <div className="max-w-[40rem] space-y-5">
      <Field
        label="Files"
        hint="conversations.json from ChatGPT (Settings, Data controls, Export), .jsonl chats from SillyTavern, or JSON that was exported here. They are read in your browser; only what you choose is sent."
        error={problem && brought.length === 0 ? problem : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,.jsonl,application/json"
            multiple
            onChange={(event) => read(event.target.files)}
            className="block w-full text-sm file:mr-4 file:min-h-11 file:cursor-pointer file:rounded-control file:border file:border-line-strong file:bg-transparent file:px-4 file:font-medium file:text-ink"
          />
        )}
      </Field>
      {problem && brought.length > 0 && <Note>{problem}</Note>}
      {brought.length > 0 && (
        <>
          <Chosen brought={brought} chosen={chosen} onChosen={setChosen} />
          <SelectField
            label="Who goes on with them"
            hint="What was said stays as it was; from now on this companion answers."
            value={companionId}
            onChange={(event) => setCompanion(event.target.value)}
          >
            {choices.map((one) => (
              <option key={one.companionId} value={one.companionId}>
                {one.name}
              </option>
            ))}
          </SelectField>
          <Button
            variant="primary"
            onClick={send}
            pending={sending}
            pendingLabel={`Importing ${done.length + 1} of ${chosen.size}`}
            disabled={chosen.size === 0 || companionId === ""}
          >
            {chosen.size === 1 ? "Import 1 chat" : `Import ${chosen.size} chats`}
          </Button>
        </>
      )}
      <Results done={done} />
    </div>
  );
}

function Chosen(props: {
  brought: readonly Brought[];
  chosen: ReadonlySet<number>;
  onChosen: (chosen: ReadonlySet<number>) => void;
}) {
  const { brought, chosen, onChosen } = props;
  const toggle = (index: number) => {
    const next = new Set(chosen);
    if (!next.delete(index)) next.add(index);
    onChosen(next);
  };
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">Conversations</legend>
      <ul className="max-h-80 overflow-y-auto rounded-control border border-line">
        {brought.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what a file holds keeps its order
          <li key={index} className="border-b border-line last:border-0">
            <label className="flex cursor-pointer items-baseline gap-3 px-3 py-2 text-sm">
              <input
                type="checkbox"
                checked={chosen.has(index)}
                onChange={() => toggle(index)}
                className="size-4 shrink-0 translate-y-0.5 accent-ink"
              />
              <span className="min-w-0 grow truncate">{one.title}</span>
              <span className="figures shrink-0 text-ink-3">{one.messages} messages</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function Results({ done }: { done: readonly Done[] }) {
  if (done.length === 0) return null;
  const came = done.filter((one) => "chatId" in one).length;
  return (
    <div role="status" className="rule-double pt-4">
      <h2 className="mb-2 text-lg">
        {came === 1 ? "1 chat came in" : `${came} chats came in`}
        {came < done.length && `, ${done.length - came} did not`}
      </h2>
      <ul className="border-t border-line text-sm">
        {done.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: results come in order
          <li key={index} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            {"chatId" in one ? (
              <Link href={`/chats/${one.chatId}`}>{one.title}</Link>
            ) : (
              <>
                <span>{one.title}</span>
                <span className="text-carnelian">{one.refusal}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
