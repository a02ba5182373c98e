// Like start, with a server that follows every change.
import { launch } from "./lib/launch.mjs";
import { main } from "./lib/main.mjs";

const next = "node_modules/next/dist/bin/next";

await main(() =>
  launch({
    args: (port, host) => [next, "dev", "-H", host, "-p", String(port)],
    nodeEnv: "development",
  }),
);
