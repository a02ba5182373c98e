import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import house from "@/data/redteam/house.json";
import { houseGuardians } from "@/lib/guardian";
import { testModels } from "@/lib/testing/models";
import { CalibrationReport } from "./contract";
import { playAttacks } from "./play-attacks";
import { readAttacks } from "./read-attacks";
import { seededBytes } from "./seeded-bytes";

const published = CalibrationReport.array().parse(house);
const attacks = readAttacks(readFileSync("data/redteam/attacks.jsonl", "utf8"));

test.each(houseGuardians.map((guardian) => [guardian.name, guardian] as const))(
  "the published figures of %s are those that its seed gives with these guardians and this model",
  { timeout: 120_000 },
  async (_name, guardian) => {
    const report = published.find((one) => one.guardian.slug === guardian.slug);
    if (!report?.seed) throw new Error("it is published with its seed");
    expect(report).toMatchObject({ attacks: attacks.length, model: "house/anubis-1" });
    const again = await playAttacks({
      guardian,
      attacks: attacks.filter(({ technique }) => technique === "sincere"),
      draws: report.draws,
      model: report.model,
      context: null,
      resolve: testModels().resolve,
      price: null,
      now: () => new Date(report.at),
      randomBytes: seededBytes(report.seed, guardian.slug),
    });
    const sincere = report.techniques.find(({ technique }) => technique === "sincere");
    expect(again.techniques).toEqual([sincere]);
  },
);
