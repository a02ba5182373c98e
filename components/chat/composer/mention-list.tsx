import { cx } from "@/components/ui/class-names";
import type { CompanionFace } from "@/lib/chat/contract";
import { Face } from "../face";

export const MENTION_LIST = "mention-list";
export const mentionId = (index: number) => `${MENTION_LIST}-${index}`;

/** Who can be addressed; moved through with the arrow keys of the text box. */
export function MentionList(props: {
  faces: readonly CompanionFace[];
  chosen: number;
  onChoose: (face: CompanionFace) => void;
}) {
  return (
    <div
      id={MENTION_LIST}
      role="listbox"
      aria-label="Companions in this chat"
      className="absolute bottom-full left-0 z-10 mb-2 max-h-60 w-64 overflow-y-auto rounded-panel border border-line-strong bg-overlay py-1"
    >
      {props.faces.map((face, index) => (
        <div
          key={face.companionId}
          id={mentionId(index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === props.chosen}
          onPointerDown={(event) => {
            // The text box keeps the focus.
            event.preventDefault();
            props.onChoose(face);
          }}
          className={cx(
            "flex min-h-11 cursor-pointer items-center gap-2.5 px-3 text-[0.875rem]",
            index === props.chosen && "bg-raised",
          )}
        >
          <Face face={face} size="tiny" />
          {face.name}
        </div>
      ))}
    </div>
  );
}
