import type { ReactNode } from "react";
import { Time } from "@/components/ui/time";
import type { SearchHit } from "@/lib/chat/search/contract";
import type { SearchState } from "./use-search";

/** What was found: by its words, then what means something near. */
export function HitList(props: {
  state: SearchState;
  row: (hit: SearchHit, words: ReactNode) => ReactNode;
}) {
  const { hits, looking, failed } = props.state;
  return (
    <>
      <p role="status" className="px-4.5 py-1.5 text-xs text-ink-3">
        {looking && "Looking"}
        {!looking && failed && "The search did not work. Try again."}
        {!looking && hits && foundWords(hits.length)}
      </p>
      <ul>
        {hits?.map((hit) => (
          <li key={hit.messageId ?? hit.chatId}>{props.row(hit, <Words hit={hit} />)}</li>
        ))}
      </ul>
    </>
  );
}

const whose = { user: "You", companion: "The companion", chat: "Its name" };

function foundWords(count: number): string {
  if (count === 0) return "Nothing was found.";
  return count === 1 ? "Found once" : `Found ${count} times`;
}

function Words({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className="line-clamp-3 text-sm">
        {hit.excerpt.map(({ text, found }, index) =>
          found ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts keep their place
            <mark key={index} className="rounded-tag bg-lapis-ground px-px text-lapis">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      <span className="block text-xs text-ink-3">
        {whose[hit.role ?? "chat"]}, <Time at={hit.at} show="brief" />
        {hit.by === "meaning" && ", near in meaning"}
      </span>
    </>
  );
}
