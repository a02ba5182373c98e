import type { PatternView } from "@/lib/bounty/contract";
import { techniqueWords } from "./technique-words";

/**
 * A bar for each technique, as long as it was tried often; what won is solid, the rest is hatched.
 * The table beside it says the same in figures, so that it is hidden from screen readers.
 */
export function PatternChart({ patterns }: { patterns: readonly PatternView[] }) {
  const most = Math.max(1, ...patterns.map(({ attempts }) => attempts));
  const all = patterns.reduce((sum, { attempts }) => sum + attempts, 0);
  return (
    <div aria-hidden="true" className="grid gap-2.5">
      {patterns.map(({ technique, attempts, successes }) => (
        <div
          key={technique}
          className="grid grid-cols-[9.5rem_minmax(0,1fr)] items-center gap-3 text-sm max-md:grid-cols-[7.5rem_minmax(0,1fr)]"
        >
          <span className="truncate text-ink-2">{techniqueWords(technique).name}</span>
          <span className="flex items-center gap-2">
            {attempts > 0 && <Bar length={attempts / most} won={successes / attempts} />}
            <span className="figures text-ink-3">{shareOf(attempts, all)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function shareOf(part: number, all: number): string {
  const share = (part / Math.max(1, all)) * 100;
  return part > 0 && share < 1 ? "under 1 %" : `${Math.round(share)} %`;
}

/** `length` of the widest and `won` of this bar, both from 0 to 1. */
function Bar({ length, won }: { length: number; won: number }) {
  return (
    <span
      className="relative block h-3.5 min-w-1 border border-ink-2 bg-[repeating-linear-gradient(135deg,var(--color-ink-3)_0_1px,transparent_1px_5px)]"
      style={{ width: `${Math.max(0.5, length * 80)}%` }}
    >
      {won > 0 && (
        <span
          className="signal-fill absolute inset-y-0 left-0 min-w-1 bg-ink"
          style={{ width: `${won * 100}%` }}
        />
      )}
    </span>
  );
}
