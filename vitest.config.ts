import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const resolve = {
  alias: { "@": root.replace(/\/$/, ""), "server-only": `${root}lib/testing/empty.ts` },
};
const limits = { testTimeout: 60_000, hookTimeout: 60_000 };
const database = {
  ...limits,
  globalSetup: ["lib/testing/database-server.ts"],
  setupFiles: ["lib/testing/fresh-database.ts"],
  maxWorkers: 2,
};

const databaseTests = ["app", "components", "db", "lib", "scripts"]
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" }).map((path) => join(room, path)),
  )
  .filter((path) => path.endsWith(".db.test.ts"));
/** What replaces a module, changes the environment, or hands it on to a process must not share either with other files. */
const alone = databaseTests.filter((path) =>
  /vi\.(mock|doMock|stubEnv|stubGlobal|resetModules)|process\.env|mortalServer/.test(
    readFileSync(path, "utf8"),
  ),
);

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          ...limits,
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "programs/**", "node_modules/**", ".next/**"],
        },
      },
      {
        resolve,
        test: { ...limits, name: "programs", include: ["programs/tests/*.test.ts"] },
      },
      {
        resolve,
        test: {
          ...database,
          name: "db",
          isolate: false, // the modules are read once for all files
          include: ["**/*.db.test.ts"],
          exclude: [...alone, "node_modules/**", ".next/**"],
        },
      },
      { resolve, test: { ...database, name: "db-alone", include: alone } },
    ],
  },
});
