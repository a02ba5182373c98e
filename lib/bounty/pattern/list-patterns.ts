import type { Context } from "@/lib/context";
import { techniqueLabels } from "@/lib/technique/contract";
import type { PatternView } from "./contract";
import { allExamples, allRecords } from "./repository";

const EXAMPLE_LENGTH = 500;

/** The record of every technique, those that were never seen included. Open to everybody. */
export async function listPatterns({ db }: Context): Promise<PatternView[]> {
  const [records, examples] = await Promise.all([allRecords(db), allExamples(db)]);
  return techniqueLabels.map((technique) => {
    const record = records.find((row) => row.technique === technique);
    return {
      technique,
      attempts: record?.attempts ?? 0,
      successes: record?.successes ?? 0,
      firstSeen: record?.firstSeen.toISOString() ?? null,
      lastSeen: record?.lastSeen.toISOString() ?? null,
      examples: examples
        .filter((example) => example.technique === technique)
        .map(({ attemptId, round, number, message, won }) => ({
          attemptId,
          round,
          number,
          won,
          text: [...message].slice(0, EXAMPLE_LENGTH).join(""),
        })),
    };
  });
}
