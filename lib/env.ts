import { z } from "zod";

const flag = z
  .enum(["true", "false"])
  .default("false")
  .transform((value) => value === "true");
const blankless = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema);

const hexKey = z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hexadecimal digits");
const solanaAddress = z
  .string()
  .regex(/^[1-9A-HJ-NP-Za-km-z]{32,44}$/, "must be an address in base58");
const wholePercent = "must be a whole percent from 1 to 50: 5 means 5 %";

/** Every variable the product reads, with its meaning in `.env.example`. */
export const EnvSchema = z.object({
  PROFILE: blankless(z.enum(["development", "staging", "production"]).default("development")),
  APP_URL: blankless(z.url().default("http://127.0.0.1:3000")),
  /** Where the server listens, as whoever starts it has said. */
  HOSTNAME: blankless(z.string().optional()),
  PORT: blankless(z.coerce.number().int().min(1).max(65_535).default(3_000)),
  DATABASE_URL: z.string().startsWith("postgres", "must be a postgres:// address"),
  DATABASE_POOL: blankless(z.coerce.number().int().min(2).max(200).default(20)),
  /** How many proxies of our own stand in front, each adding one entry to X-Forwarded-For. */
  TRUSTED_PROXIES: blankless(z.coerce.number().int().min(0).max(10).default(0)),
  /** Where vectors are searched; `auto` is pgvector where the database has it. */
  VECTOR_STORE: blankless(z.enum(["auto", "exact", "pgvector"]).default("auto")),
  /** The header in which a proxy of our own tells the caller's country, such as CF-IPCountry. */
  COUNTRY_HEADER: blankless(
    z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .optional(),
  ),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  /** Still accepted for verifying while a rotation is under way; never used to sign. */
  AUTH_SECRET_PREVIOUS: blankless(z.string().min(32).optional()),
  /** The private key that manifests and checkpoints are signed with: 32 bytes in hexadecimal. */
  SIGNING_KEY: blankless(hexKey.optional()),
  /** The commit that this was built from. */
  CODE_COMMIT: blankless(z.string().max(100).optional()),
  GOOGLE_CLIENT_ID: blankless(z.string().optional()),
  GOOGLE_CLIENT_SECRET: blankless(z.string().optional()),
  GITHUB_CLIENT_ID: blankless(z.string().optional()),
  GITHUB_CLIENT_SECRET: blankless(z.string().optional()),
  DISCORD_CLIENT_ID: blankless(z.string().optional()),
  DISCORD_CLIENT_SECRET: blankless(z.string().optional()),
  /** A server on this machine that stands in for those three. */
  OAUTH_ORIGIN: blankless(
    z
      .url()
      .refine((url) => new URL(url).hostname === "127.0.0.1", "must be on 127.0.0.1")
      .optional(),
  ),
  REAL_MONEY: blankless(flag),
  GUARDIAN_MODELS: blankless(z.string().optional()),
  CHAT_MODELS: blankless(z.string().optional()),
  OPENAI_API_KEY: blankless(z.string().optional()),
  OPENAI_BASE_URL: blankless(z.url().optional()),
  ANTHROPIC_API_KEY: blankless(z.string().optional()),
  XAI_API_KEY: blankless(z.string().optional()),
  OPENAI_COMPATIBLE_URL: blankless(z.url().optional()),
  OPENAI_COMPATIBLE_API_KEY: blankless(z.string().optional()),
  EMBEDDING_MODEL: blankless(z.string().optional()),
  EMBEDDING_DIMENSIONS: blankless(z.coerce.number().int().min(32).max(4_096).default(512)),
  EMBEDDING_COPY: blankless(z.coerce.number().min(0).max(1).default(0.92)),
  EMBEDDING_SIMILAR: blankless(z.coerce.number().min(0).max(1).default(0.75)),
  HOUSE_MODEL_PACE_MS: blankless(z.coerce.number().int().min(0).max(1_000).default(24)),
  /** Takes payments; without it, development has a stand-in and everything else sells nothing. */
  STRIPE_SECRET_KEY: blankless(
    z
      .string()
      .regex(/^(sk|rk)_\w+$/, "must be a secret key of Stripe")
      .optional(),
  ),
  STRIPE_WEBHOOK_SECRET: blankless(z.string().startsWith("whsec_").optional()),
  SMTP_URL: blankless(z.string().startsWith("smtp").optional()),
  EMAIL_FROM: blankless(z.string().default("Anubis <anubis@localhost>")),
  /** Defaults of the heist settings, in the same units; what is set in the product overrides them. */
  HEIST_ENABLED: blankless(
    z
      .enum(["true", "false"])
      .transform((value) => value === "true")
      .optional(),
  ),
  HEIST_STEAL_PERCENTAGE: blankless(
    z.coerce
      .number(wholePercent)
      .int(wholePercent)
      .min(1, wholePercent)
      .max(50, wholePercent)
      .optional(),
  ),
  HEIST_MAX_STEAL_POINTS: blankless(z.coerce.number().int().min(1).max(100_000).optional()),
  HEIST_COOLDOWN_HOURS: blankless(z.coerce.number().int().min(0).max(720).optional()),
  HEIST_TARGET_COOLDOWN_HOURS: blankless(z.coerce.number().int().min(0).max(720).optional()),
  HEIST_MIN_TARGET_POINTS: blankless(z.coerce.number().int().min(1).max(100_000).optional()),
  /** Which Solana network rounds on the chain are played on; without an address of one there are none. */
  SOLANA_CLUSTER: blankless(z.enum(["localnet", "devnet", "mainnet-beta"]).default("localnet")),
  SOLANA_RPC_URL: blankless(z.url({ protocol: /^https?$/ }).optional()),
  /** Where it tells of what happens; as the RPC's own address when left out. */
  SOLANA_WS_URL: blankless(z.url({ protocol: /^wss?$/ }).optional()),
  SOLANA_BOUNTY_PROGRAM: blankless(solanaAddress.optional()),
  SOLANA_TOKEN_PROGRAM: blankless(solanaAddress.optional()),
  SOLANA_USDC_MINT: blankless(solanaAddress.optional()),
  SOLANA_TOKEN_MINT: blankless(solanaAddress.optional()),
  /** What webhooks about the chain carry as their Authorization. */
  SOLANA_WEBHOOK_SECRET: blankless(z.string().min(16).optional()),
  /** The house's keys, as 32 bytes in hexadecimal; one that is left out is made and kept sealed. */
  SOLANA_JUDGE_KEY: blankless(hexKey.optional()),
  SOLANA_QUOTE_KEY: blankless(hexKey.optional()),
  SOLANA_CRANK_KEY: blankless(hexKey.optional()),
  SOLANA_AUTHORITY_KEY: blankless(hexKey.optional()),
  SOLANA_OPERATIONS_KEY: blankless(hexKey.optional()),
  SOLANA_BUYBACK_KEY: blankless(hexKey.optional()),
  SOLANA_MARKET_KEY: blankless(hexKey.optional()),
  /** Where buybacks ask for prices and swaps on Solana itself. */
  JUPITER_URL: blankless(z.url({ protocol: /^https?$/ }).default("https://api.jup.ag")),
  JUPITER_API_KEY: blankless(z.string().optional()),
  CRON_SECRET: blankless(z.string().min(16).optional()),
  WORKER: blankless(z.enum(["on", "off"]).default("on")),
  LOG_LEVEL: blankless(z.enum(["debug", "info", "warn", "error", "silent"]).default("info")),
});
export type Env = z.output<typeof EnvSchema>;

/** What each variable says may be right, and all of them together not. */
const Whole = EnvSchema.superRefine((set, ctx) => {
  const refuse = (name: keyof Env, message: string) =>
    ctx.addIssue({ code: "custom", path: [name], message });
  const cluster = set.SOLANA_CLUSTER;
  if (set.SOLANA_WS_URL && !set.SOLANA_RPC_URL)
    refuse("SOLANA_RPC_URL", "must be set where SOLANA_WS_URL is");
  if (cluster !== "localnet" && !set.SOLANA_RPC_URL)
    refuse("SOLANA_RPC_URL", `must be set for ${cluster}`);
  if (cluster === "localnet" && set.SOLANA_RPC_URL && set.PROFILE !== "development")
    refuse("SOLANA_CLUSTER", "must be devnet or mainnet-beta outside development");
  if (cluster === "mainnet-beta" && set.SOLANA_RPC_URL && !isSafe(set.SOLANA_RPC_URL))
    refuse("SOLANA_RPC_URL", "must be https for mainnet-beta");
});

/** Whether nobody between here and there can change what is said. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || hostname === "127.0.0.1" || hostname === "localhost";
}

/** Parses an environment, or throws one error that names every variable that is wrong. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = Whole.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `  ${issue.path.join(".")}: ${issue.message}`,
  );
  throw new Error(`The environment is not usable:\n${problems.join("\n")}\nSee .env.example.`);
}

let cached: Env | undefined;

/** The process's own environment, read once, on first use. */
export function env(): Env {
  // The build writes the commit into this very expression.
  cached ??= parseEnv({ ...process.env, CODE_COMMIT: process.env.CODE_COMMIT });
  return cached;
}
