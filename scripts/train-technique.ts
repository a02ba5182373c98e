// Trains the technique detector on data/messages and writes lib/technique/weights.json. The same
// data always gives the same file. Prints how it does out of fold, on each source left out of training,
// and on the messages held out of training.
import { writeFileSync } from "node:fs";
import { decide } from "../lib/technique/decide";
import { detectWith } from "../lib/technique/detect-with";
import { featuresOf } from "../lib/technique/features";
import { readModel, type WeightsFile } from "../lib/technique/model";
import { calibrate, type Scored } from "./technique/calibrate";
import { fitOutputs, type Row, scoreWith } from "./technique/fit";
import { type Figures, type Judged, measure } from "./technique/measure";
import { readMessages } from "./technique/messages";
import { pack } from "./technique/pack";
import { seed } from "./technique/rank";
import { printConfusion, printDetails, printFigures } from "./technique/report";
import { splitMessages } from "./technique/split";

/** The source of the messages that were written for this product. */
const own = "anubis";

const { messages, sha256 } = readMessages();
const split = splitMessages(messages);
const rows = messages.map((message, at) => ({
  message,
  features: featuresOf(message.text),
  fold: split[at]?.fold,
  heldOut: split[at]?.heldOut,
}));
const heldOut = rows.filter((row) => row.heldOut);
const trained = rows.filter((row) => !row.heldOut);

function scoresFrom(training: readonly Row[], tested: readonly Row[]): Scored[] {
  const all = fitOutputs(training);
  return tested.map(({ message, features }) => ({
    message,
    scores: all.map((weights) => scoreWith(weights, features)),
  }));
}

const outOfFold = [...new Set(trained.map(({ fold }) => fold))].flatMap((fold) =>
  scoresFrom(
    trained.filter((row) => row.fold !== fold),
    trained.filter((row) => row.fold === fold),
  ),
);
const decision = calibrate(outOfFold);
const judge = ({ message, scores }: Scored) => ({ message, detection: decide(scores, decision) });
const crossValidated = outOfFold.map(judge);

console.log(`${messages.length} messages, ${heldOut.length} of them held out of training.`);
console.log(`Decision: ${JSON.stringify(decision)}`);
printFigures("Out of fold", [
  ["all", measure(crossValidated)],
  ...sources(crossValidated).map((source): [string, Figures] => [
    source,
    measure(crossValidated.filter(({ message }) => message.source === source)),
  ]),
]);
printConfusion("Out of fold, label by name given", crossValidated);
printDetails("Out of fold, by label", crossValidated, measure(crossValidated));
const withoutTheirSource = sources(crossValidated).map((source): [string, Judged[]] => [
  source,
  scoresFrom(
    trained.filter(({ message }) => message.source !== source),
    trained.filter(({ message }) => message.source === source),
  ).map(judge),
]);
const found = withoutTheirSource.flatMap(([source, judged]) => (source === own ? [] : judged));
printFigures("Each source left out of training", [
  ["found sources", measure(found)],
  ...withoutTheirSource.map(([source, judged]): [string, Figures] => [source, measure(judged)]),
]);
printConfusion("Found sources left out of training, label by name given", found);

const file: WeightsFile = {
  about: "Written by npm run train:technique. Signed bytes in base64, seven for each feature.",
  provenance: {
    date: new Date().toISOString().slice(0, 10),
    seed,
    dataSha256: sha256,
    trainedOn: trained.length,
    heldOut: {},
  },
  decision,
  ...pack(fitOutputs(trained)),
};
const model = readModel(file);
const judgedHeldOut = heldOut.map(({ message }) => ({
  message,
  detection: detectWith(model, message.text),
}));
const figures = measure(judgedHeldOut);
printFigures("Held out, by the packed weights", [["all", figures]]);
printConfusion("Held out, label by name given", judgedHeldOut);
printDetails("Held out, by label", judgedHeldOut, figures);
file.provenance.heldOut = Object.fromEntries(
  Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1e4) / 1e4]),
);
writeFileSync(
  new URL("../lib/technique/weights.json", import.meta.url),
  `${JSON.stringify(file, null, 2)}\n`,
);

function sources(judged: readonly { message: { source: string } }[]): string[] {
  return [...new Set(judged.map(({ message }) => message.source))].sort();
}
