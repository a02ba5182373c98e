import type { ReactNode } from "react";
import { cx } from "@/components/ui/class-names";

/** An answer in paragraphs, apart from a last one in brackets: the model's aside about itself. */
export function partsOf(answer: string): { paragraphs: string[]; aside: string | null } {
  const paragraphs = answer.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  const last = paragraphs.at(-1) ?? "";
  if (paragraphs.length < 2 || !/^\([^()]*\)$/.test(last)) return { paragraphs, aside: null };
  return { paragraphs: paragraphs.slice(0, -1), aside: last };
}

/**
 * What a guardian says, in its own voice. The aside, where there is one, is not the character's:
 * it is set small and in the working voice.
 */
export function Utterance(props: { text: string; className?: string; caret?: ReactNode }) {
  const { paragraphs, aside } = partsOf(props.text);
  return (
    <>
      <div className={cx("utter space-y-3 whitespace-pre-wrap wrap-anywhere", props.className)}>
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are only ever added at the end.
          <p key={index}>
            {paragraph}
            {index === paragraphs.length - 1 && !aside && props.caret}
          </p>
        ))}
        {paragraphs.length === 0 && <p>{props.caret}</p>}
      </div>
      {aside && (
        <p className="mt-1 text-xs text-ink-3">
          {aside}
          {props.caret}
        </p>
      )}
    </>
  );
}
