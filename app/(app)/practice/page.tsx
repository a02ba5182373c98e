import type { Metadata } from "next";
import { LevelPath } from "@/components/practice/level-path";
import { RetiredList } from "@/components/practice/retired-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { readPractice } from "@/lib/practice";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Practice" };

export default async function PracticePage() {
  const { levels, retired } = await readPractice(await requestContext());
  const beaten = levels.filter((level) => level.state === "beaten").length;
  return (
    <PageBody>
      <PageHeader title="Practice" inBar>
        Guardians to learn on, each harder than the one before. Messages are free and nothing is
        paid out. Each has soft spots, such as mercy or gratitude. Which ones is its secret, drawn
        for this installation alone.{" "}
        <span className="figures whitespace-nowrap">
          {beaten} of {levels.length} beaten.
        </span>
      </PageHeader>
      <LevelPath levels={levels} />
      <section aria-labelledby="retired" className="mt-9">
        <h2 id="retired">Retired guardians</h2>
        <p className="mt-1 mb-3 measure text-ink-2">
          From rounds that have ended, as they were judged then.
        </p>
        <RetiredList retired={retired} />
      </section>
    </PageBody>
  );
}
