// Installs, builds, migrates, seeds and serves. Nothing here may need a package before the install.
import { ensureBuilt } from "./lib/build.mjs";
import { launch } from "./lib/launch.mjs";
import { main } from "./lib/main.mjs";

await main(() =>
  launch({
    prepare: () => ensureBuilt(),
    args: () => [".next/standalone/server.js"],
    nodeEnv: "production",
  }),
);
