import Link from "next/link";
import { Emblem } from "@/components/motif/emblem";
import { Icon } from "@/components/motif/icon";
import { cx } from "@/components/ui/class-names";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { LevelView } from "@/lib/practice/contract";
import { difficultyWords, practiceHref, stateWords } from "./practice-words";

/** The levels one under the other, joined by the way that leads through them. */
export function LevelPath({ levels }: { levels: LevelView[] }) {
  return (
    <ol aria-label="Levels" className="rule-double">
      {levels.map((level) => (
        <LevelStop key={level.slug} level={level} />
      ))}
    </ol>
  );
}

function LevelStop({ level }: { level: LevelView }) {
  const locked = level.state === "locked";
  const { word, tone } = stateWords[level.state];
  return (
    <li className="relative grid grid-cols-[56px_minmax(0,1fr)] gap-x-4 border-b border-line py-5 md:grid-cols-[84px_minmax(0,1fr)_auto] md:gap-x-6">
      <Emblem
        name={level.emblem}
        width={56}
        className={cx(
          "md:justify-self-center",
          locked ? "text-ink-3 opacity-60" : "text-gold-soft",
        )}
      />
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-3">
          Level {level.level}
          <Tag tone={tone}>
            {locked && <Icon name="lock" size={12} />}
            {word}
          </Tag>
        </p>
        <h2 className="mt-1 text-lg">
          {locked ? (
            level.name
          ) : (
            <Link
              href={practiceHref(level.slug)}
              className="no-underline after:absolute after:inset-0 hover:underline"
            >
              {level.name}
            </Link>
          )}
        </h2>
        <p className="measure text-ink-2">{level.blurb}</p>
        <p className="mt-1.5 text-sm text-ink-3">{difficultyWords(level.difficulty).join(" ")}</p>
      </div>
      <Record level={level} />
    </li>
  );
}

function Record({ level }: { level: LevelView }) {
  if (level.refusals === 0 && !level.beatenAt) return null;
  return (
    <p className="figures text-sm text-ink-3 max-md:col-start-2 max-md:mt-1 md:text-right">
      {level.refusals === 1 ? "1 refusal" : `${level.refusals.toLocaleString("en")} refusals`}
      {level.beatenAt && (
        <>
          <br />
          beaten <Time at={level.beatenAt} show="day" />
        </>
      )}
    </p>
  );
}
