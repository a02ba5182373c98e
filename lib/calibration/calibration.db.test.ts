import { beforeAll, expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startOpenAiServer } from "@/lib/testing/openai-server";
import { findCalibration, findTestedRate, measureGuardian, readCalibration } from "./index";
import { requestMeasurement } from "./request-measurement";

beforeAll(async () => {
  await givenHouse();
});

test("every guardian of the house comes with its figures, of more draws than one", async () => {
  for (const slug of ["ferryman", "anubis", "ammit"]) {
    const report = await readCalibration(visitor(), slug);
    expect(report).toMatchObject({ guardian: { slug }, model: "house/anubis-1", faults: 0 });
    expect(report.draws).toBeGreaterThanOrEqual(20);
    expect(report.techniques.length).toBeGreaterThanOrEqual(6);
    const { low, rate, high } = report.total;
    expect(low <= rate && rate <= high).toBe(true);
  }
  expect(await findCalibration(visitor(), "nobody")).toBeNull();
});

test("a measured rate stands for rounds of the measured model alone", async () => {
  const rate = (model: string, slug = "anubis") => findTestedRate(visitor(), { slug, model });
  const { total } = await readCalibration(visitor(), "anubis");
  expect(await rate("house/anubis-1")).toEqual({ played: total.played, broken: total.broken });
  expect(await rate("openai/gpt-5-mini")).toBeNull();
  expect(await rate("house/anubis-1", "nobody")).toBeNull();
});

test("what is measured here takes the place of what came with the project", async () => {
  const server = await startOpenAiServer("reject");
  try {
    await measureGuardian(testContext({ models: modelsAt(server.url) }), { slug: "ferryman" });
    expect(await readCalibration(visitor(), "ferryman")).toMatchObject({
      model: "compatible/stand-in",
      draws: 1,
      cost: null,
      total: { broken: 0 },
    });
    expect(server.requests.length).toBeGreaterThan(100);
    expect(JSON.stringify(server.requests[0]?.messages)).toContain("Ferryman");
  } finally {
    await server.close();
  }
});

test("only who runs rounds has a guardian measured, and only the system measures", async () => {
  await expect(requestMeasurement(await givenPlayer(), { slug: "anubis" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(measureGuardian(visitor(), { slug: "anubis" })).rejects.toMatchObject({
    code: "forbidden",
  });
  const admin = await givenPlayer(0n, { role: "admin" });
  await expect(requestMeasurement(admin, { slug: "nobody" })).rejects.toMatchObject({
    reason: "guardian.not_found",
  });
  await requestMeasurement(admin, { slug: "anubis" });
});
