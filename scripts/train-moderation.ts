// Writes lib/moderation/learned.json from the committed texts, and prints how the whole of it (rules
// and model) does on texts it was not trained on: near-copies always fall on one side together.
//   node --import tsx --conditions=react-server scripts/train-moderation.ts [sources]
// With `sources`, each source of harm is left out whole in turn instead, and nothing is written.
import { writeFileSync } from "node:fs";
import { foldText } from "@/lib/core/fold-text";
import { hashText } from "@/lib/core/hash-text";
import { isSexualWithMinors } from "@/lib/moderation/child-safety";
import { signsIn } from "@/lib/moderation/cues";
import { featureCount, featuresOf } from "@/lib/moderation/features";
import { chancesWith, classes } from "@/lib/moderation/model";
import { certain, decide, speaksOfOwnCrisis } from "@/lib/moderation/rules";
import { type Judged, printJudgements } from "./learn/moderation-report";
import { answerOf, messageFiles, moderationRows } from "./learn/moderation-rows";
import { similarGroups } from "./learn/similar-groups";
import { learnWeights } from "./learn/softmax";

const folds = 5;
const rows = moderationRows();
const examples = rows.map((row) => ({ features: featuresOf(row.text), answer: answerOf(row) }));

if (process.argv[2] === "sources") bySource();
else {
  crossValidate();
  writeWeights();
}

function crossValidate(): void {
  const groups = similarGroups(
    rows.map(({ text }) => text),
    0.7,
  );
  const fold = groups.map((group) => hashText(`group ${group}`) % folds);
  const judged: Judged[] = [];
  for (let out = 0; out < folds; out++)
    judged.push(
      ...judge(
        (at) => fold[at] !== out,
        (at) => fold[at] === out,
      ),
    );
  printJudgements(`${folds} folds, near-copies together`, judged);
}

function bySource(): void {
  for (const source of [
    "openai-moderation",
    "surge-toxicity",
    "xstest",
    "harmbench",
    "strongreject",
    "jbb",
    "anubis",
  ])
    printJudgements(
      `trained without ${source}`,
      judge(
        (at) => rows[at]?.source !== source,
        (at) => rows[at]?.source === source,
      ),
    );
}

function judge(trains: (at: number) => boolean, tests: (at: number) => boolean): Judged[] {
  const table = learnWeights(
    examples.filter((_, at) => trains(at)),
    featureCount,
  );
  return rows.flatMap((row, at) => {
    const example = examples[at];
    if (!(tests(at) && example)) return [];
    const folded = foldText(row.text);
    const chances = chancesWith(table, example.features);
    if (isSexualWithMinors(folded)) return [{ row, harmful: 1, verdict: certain("child_safety") }];
    if (speaksOfOwnCrisis(folded)) return [{ row, harmful: 1, verdict: certain("self_harm") }];
    const verdict = decide(chances, signsIn(folded));
    return [{ row, harmful: 1 - chances.none, verdict }];
  });
}

function writeWeights(): void {
  const table = learnWeights(examples, featureCount);
  const steps = classes.map(
    (_, one) =>
      table.reduce(
        (most, weight, at) =>
          at % classes.length === one ? Math.max(most, Math.abs(weight)) : most,
        0,
      ) / 127,
  );
  const bytes = Int8Array.from(table, (weight, at) =>
    Math.round(weight / (steps[at % classes.length] || 1)),
  );
  const about = {
    madeBy: "scripts/train-moderation.ts",
    texts: ["data/moderation/found.jsonl", "data/moderation/written.jsonl", ...messageFiles],
    rows: rows.length,
    classes,
  };
  const weights = Buffer.from(bytes.buffer).toString("base64");
  writeFileSync("lib/moderation/learned.json", `${JSON.stringify({ about, steps, weights })}\n`);
  console.log(`\n${rows.length} texts, ${bytes.length} weights`);
}
