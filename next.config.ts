import type { NextConfig } from "next";
import { codeCommit } from "./scripts/lib/code-commit.mjs";

const config: NextConfig = {
  env: codeCommit(),
  output: "standalone",
  // A lock file in a folder above must not make that folder the root, and move the server within it.
  outputFileTracingRoot: import.meta.dirname,
  // Started as a thread, by its path: nothing imports it.
  outputFileTracingIncludes: {
    "/*": [
      "./lib/vector/exact/*.mjs",
      "./data/redteam/attacks.jsonl",
      "./lib/{embedding,moderation}/learned.json",
      "./lib/technique/weights.json",
    ],
    // Read by their paths, when an invoice is printed.
    "/api/billing/**": [
      "./node_modules/@fontsource/commissioner/files/*-400-normal.woff",
      "./node_modules/@fontsource/unifontex/files/*.woff",
      "./node_modules/@embedpdf/fonts-arabic/fonts/*-Regular.ttf",
    ],
  },
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  // Some cannot be bundled; the large ones would stand in the code of every route that comes near them.
  serverExternalPackages: [
    "@ai-sdk/anthropic",
    "@ai-sdk/openai",
    "@ai-sdk/openai-compatible",
    "@ai-sdk/xai",
    "@node-rs/argon2",
    "@solana/web3.js",
    "ai",
    "graphile-worker",
    "nodemailer",
    "pg",
    "pino",
    "stripe",
  ],
  experimental: { serverActions: { bodySizeLimit: "64kb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
      ],
    },
  ],
};

export default config;
