"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cx } from "@/components/ui/class-names";
import { formatCredits } from "@/lib/core/credit";
import { usdParts } from "@/lib/core/money";
import { type Entry, entriesFor, entryOf, type FigureName, type SectionName } from "./contents";
import { useLiveFigure } from "./live-figures";

/** Micro-USD; credits in millionths of one. */
export type ShellFigures = Partial<Record<FigureName, string | undefined>>;

type ContentsProps = {
  signedIn: boolean;
  admin: boolean;
  figures: ShellFigures;
  sections: SectionName[];
};

/** The sections of the contents page, with live figures as page numbers. */
export function ContentsList({ signedIn, admin, figures, sections }: ContentsProps) {
  const here = entryOf(usePathname());
  const entries = entriesFor({ signedIn, admin });
  return sections
    .map((section) => ({ section, lines: entries.filter((entry) => entry.section === section) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ section, lines }) => (
      <div key={section} className="mt-3.5 first:mt-0">
        {section !== "Foot" && (
          <p className="border-b border-line pb-1.75 text-xs leading-none text-ink-3">{section}</p>
        )}
        <ul>
          {lines.map((entry) => (
            <Line key={entry.href} entry={entry} here={entry === here} figures={figures} />
          ))}
        </ul>
      </div>
    ));
}

function Line({ entry, here, figures }: { entry: Entry; here: boolean; figures: ShellFigures }) {
  return (
    <li>
      <Link
        href={entry.href}
        aria-current={here ? "page" : undefined}
        className={cx(
          "relative flex min-h-8 items-center justify-between gap-2 py-0.5 no-underline pointer-coarse:min-h-11",
          here
            ? "font-medium text-ink before:absolute before:inset-y-1.5 before:-left-5 before:w-[3px] before:bg-ink"
            : "text-ink-2 hover:text-ink",
        )}
      >
        {entry.label}
        {entry.figure && <LiveFigure name={entry.figure} drawn={figures[entry.figure]} />}
      </Link>
    </li>
  );
}

function LiveFigure({ name, drawn }: { name: FigureName; drawn: string | undefined }) {
  const micros = useLiveFigure(name, drawn);
  if (micros === undefined) return null;
  if (name === "credits")
    return (
      <span className="figures text-sm font-normal text-ink-3">
        {formatCredits(BigInt(micros))} cr
      </span>
    );
  const { sign, whole, cents } = usdParts(BigInt(micros));
  return (
    <span
      className={cx("figures text-sm font-normal", name === "pool" ? "text-gold" : "text-ink-3")}
    >
      {sign}${whole}
      {name === "balance" && `.${cents}`}
    </span>
  );
}
