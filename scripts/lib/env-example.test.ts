import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { EnvSchema, parseEnv } from "@/lib/env";
import { parseEnvFile } from "./env-file.mjs";

const example = parseEnvFile(readFileSync(".env.example", "utf8"), ".env.example");
const launcherOnly = ["HOST", "SEED", "LOCALNET", "LOCALNET_PORT"];
const toldByLauncher = new Set(["HOSTNAME"]); // from HOST

test(".env.example names exactly the variables that the product reads", () => {
  const read = [...Object.keys(EnvSchema.shape), ...launcherOnly].filter(
    (name) => !toldByLauncher.has(name),
  );
  expect(Object.keys(example).sort()).toEqual(read.sort());
});

test(".env.example, copied as it is, changes nothing", () => {
  const needed = { DATABASE_URL: "postgres://localhost/anubis", AUTH_SECRET: "s".repeat(32) };
  expect(parseEnv({ ...example, ...needed })).toEqual(parseEnv(needed));
});
