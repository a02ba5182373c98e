import { cx } from "@/components/ui/class-names";
import { Empty } from "@/components/ui/empty";

type Line = { kind: "same" | "gone" | "new"; text: string };

const looks: Record<Line["kind"], string> = {
  same: "text-ink-3",
  gone: "bg-carnelian-ground text-carnelian line-through decoration-1",
  new: "bg-malachite-ground text-malachite",
};
const signs: Record<Line["kind"], string> = { same: " ", gone: "−", new: "+" };
const spoken: Record<Line["kind"], string> = { same: "", gone: "Removed: ", new: "Added: " };

/** What changed between two versions, field by field and line by line. */
export function VersionChanges({ changes }: { changes: { label: string; lines: Line[] }[] }) {
  if (changes.length === 0)
    return <Empty title="They are the same">Nothing was changed between these two.</Empty>;
  return changes.map(({ label, lines }) => (
    <section key={label} aria-label={label} className="rule-double mt-6 pt-4">
      <h2>{label}</h2>
      <div className="mt-3 text-sm">
        {lines.map((line, index) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are fixed by their place
            key={index}
            className={cx("flex gap-2.5 px-2 py-0.5 wrap-anywhere", looks[line.kind])}
          >
            <span aria-hidden="true" className="figures shrink-0">
              {signs[line.kind]}
            </span>
            <span className="min-w-0 whitespace-pre-wrap">
              {spoken[line.kind] && <span className="sr-only">{spoken[line.kind]}</span>}
              {line.text || " "}
            </span>
          </p>
        ))}
      </div>
    </section>
  ));
}
