import Link from "next/link";
import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { CompanionPage } from "@/lib/companion/gallery/contract";
import { chatsWords, ratingWords } from "../companion-words";
import { Plate } from "../plate";
import { SpokenWords } from "../spoken-words";

/** Who a companion is, in its own words and in figures. */
export function CompanionAbout({ companion }: { companion: CompanionPage }) {
  return (
    <div className="grid gap-6 md:grid-cols-[minmax(0,220px)_minmax(0,1fr)] md:gap-8">
      <Plate face={companion} className="aspect-[4/5] max-md:max-w-52" />
      <div className="min-w-0">
        <h1 className="wrap-anywhere">{companion.name}</h1>
        <p className="mt-2 measure text-ink-2 wrap-anywhere">{companion.tagline}</p>
        <ul aria-label="Tags" className="mt-3 flex flex-wrap gap-1.5">
          {companion.adult && (
            <li>
              <Tag>18+</Tag>
            </li>
          )}
          {companion.tags.map((tag) => (
            <li key={tag}>
              <Link href={`/companions?q=${encodeURIComponent(tag)}`} className="no-underline">
                <Tag>{tag}</Tag>
              </Link>
            </li>
          ))}
        </ul>
        {!companion.locked && companion.greeting && (
          <blockquote className="mt-5 measure font-display text-lg leading-relaxed whitespace-pre-line wrap-anywhere">
            <SpokenWords text={companion.greeting} />
          </blockquote>
        )}
        {!companion.locked && companion.scenario && (
          <p className="mt-4 measure text-sm whitespace-pre-line text-ink-2 wrap-anywhere">
            {companion.scenario}
          </p>
        )}
      </div>
    </div>
  );
}

/** The figures beside it. */
export function CompanionFigures({ companion }: { companion: CompanionPage }) {
  const { creator, creatorId, versions, loreEntries, modelRef, traits } = companion;
  return (
    <DescriptionList
      rows={[
        {
          label: "Made by",
          value:
            creator && creatorId ? (
              <Link href={`/companions/by/${creatorId}`}>{creator}</Link>
            ) : (
              "the house"
            ),
        },
        { label: "Rating", value: ratingWords(companion) },
        { label: "Talked with", value: chatsWords(companion.chats) },
        { label: "Version", value: versions[0] ? String(versions[0].number) : "none yet" },
        {
          label: "Lorebook",
          value: loreEntries === 1 ? "1 entry" : `${loreEntries.toLocaleString("en")} entries`,
        },
        { label: "Model", value: modelRef ?? "whatever the house asks" },
        ...(traits.length > 0 ? [{ label: "Traits", value: traits.join(", ") }] : []),
      ]}
    />
  );
}
