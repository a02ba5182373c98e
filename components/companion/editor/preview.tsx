"use client";

import { Tag } from "@/components/ui/tag";
import { type CompanionDefinition, estimateTokens } from "@/lib/companion/contract";
import { Plate } from "../plate";
import { SpokenWords } from "../spoken-words";

/** The companion as others will see it, while it is being written. */
export function Preview({ draft }: { draft: CompanionDefinition }) {
  const words = (text: string) => spoken(text, draft);
  const greeting = words(draft.greetings[0] ?? "");
  return (
    <div>
      <h2 className="text-lg">As others see it</h2>
      <div className="mt-3 grid grid-cols-[112px_minmax(0,1fr)] gap-4">
        <Plate face={draft} className="aspect-[4/5]" />
        <div className="min-w-0">
          <p className="font-display text-xl leading-tight wrap-anywhere">
            {draft.name || "No name yet"}
          </p>
          <p className="mt-1 text-sm text-ink-2 wrap-anywhere">{draft.tagline}</p>
          <p className="mt-2 flex flex-wrap gap-1">
            {draft.adult && <Tag>18+</Tag>}
            {draft.tags.slice(0, 6).map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </p>
        </div>
      </div>
      {greeting && (
        <div className="mt-5">
          <p className="text-xs text-ink-3">It begins a chat so</p>
          <p className="mt-1.5 font-display text-[1.0625rem] leading-relaxed whitespace-pre-line wrap-anywhere">
            <SpokenWords text={greeting} />
          </p>
        </div>
      )}
      <p className="figures mt-5 border-t border-line pt-3 text-sm text-ink-3">
        About {tokensOf(draft).toLocaleString("en")} tokens with each turn, before anything is said.
      </p>
    </div>
  );
}

function spoken(text: string, { name, nickname }: CompanionDefinition): string {
  return text
    .replace(/\{\{\s*char\s*\}\}|<(?:char|bot)>/gi, nickname.trim() || name)
    .replace(/\{\{\s*user\s*\}\}|<user>/gi, "you");
}

function tokensOf(draft: CompanionDefinition): number {
  const { persona, personality, scenario, exampleDialogue, systemPrompt, postHistory } = draft;
  const always = draft.lorebook?.entries.filter((one) => one.constant && one.enabled) ?? [];
  const shown = [persona, personality, scenario, exampleDialogue, systemPrompt, postHistory];
  return estimateTokens([...shown, ...always.map(({ content }) => content)].join("\n"));
}
