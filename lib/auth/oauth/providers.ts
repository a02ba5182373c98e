import { z } from "zod";
import { env } from "@/lib/env";
import type { ProviderName } from "./contract";

/** Who somebody is at another place. `email` only where that place has made sure of it. */
export type Identity = { subject: string; label: string; email: string | null };

export type Provider = {
  clientId: string;
  clientSecret: string;
  scopes: string[];
  authorize: string;
  token: string;
  /** Asks the place who the token is for. */
  identify: (accessToken: string) => Promise<Identity>;
};

type Place = Omit<Provider, "clientId" | "clientSecret" | "identify"> & {
  identify: (read: (address: string) => Promise<unknown>) => Promise<Identity>;
};

const address = z
  .email()
  .max(254)
  .transform((email) => email.toLowerCase());

const GoogleUser = z.object({
  sub: z.string().min(1),
  name: z.string().optional(),
  email: address.optional(),
  email_verified: z.boolean().default(false),
});

const google = (at: (address: string) => string): Place => ({
  scopes: ["openid", "email", "profile"],
  authorize: at("https://accounts.google.com/o/oauth2/v2/auth"),
  token: at("https://oauth2.googleapis.com/token"),
  async identify(read) {
    const user = GoogleUser.parse(
      await read(at("https://openidconnect.googleapis.com/v1/userinfo")),
    );
    const email = (user.email_verified && user.email) || null;
    return { subject: user.sub, label: user.email ?? user.name ?? user.sub, email };
  },
});

const GithubUser = z.object({ id: z.number().int(), login: z.string() });
const GithubEmails = z.array(
  z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }),
);

const github = (at: (address: string) => string): Place => ({
  scopes: ["read:user", "user:email"],
  authorize: at("https://github.com/login/oauth/authorize"),
  token: at("https://github.com/login/oauth/access_token"),
  async identify(read) {
    const user = GithubUser.parse(await read(at("https://api.github.com/user")));
    const emails = GithubEmails.parse(await read(at("https://api.github.com/user/emails")));
    const own = emails.find(({ primary, verified }) => primary && verified);
    const email = address.safeParse(own?.email).data ?? null;
    return { subject: String(user.id), label: user.login, email };
  },
});

const DiscordUser = z.object({
  id: z.string().min(1),
  username: z.string(),
  email: address.nullish(),
  verified: z.boolean().default(false),
});

const discord = (at: (address: string) => string): Place => ({
  scopes: ["identify", "email"],
  authorize: at("https://discord.com/oauth2/authorize"),
  token: at("https://discord.com/api/oauth2/token"),
  async identify(read) {
    const user = DiscordUser.parse(await read(at("https://discord.com/api/users/@me")));
    const email = (user.verified && user.email) || null;
    return { subject: user.id, label: user.username, email };
  },
});

const places = { google, github, discord } satisfies Record<ProviderName, unknown>;

const keysOf = (name: ProviderName) => {
  const all = env();
  const keys = {
    google: [all.GOOGLE_CLIENT_ID, all.GOOGLE_CLIENT_SECRET],
    github: [all.GITHUB_CLIENT_ID, all.GITHUB_CLIENT_SECRET],
    discord: [all.DISCORD_CLIENT_ID, all.DISCORD_CLIENT_SECRET],
  } as const;
  return keys[name];
};

/** The place of this name, or null where its keys are not set. */
export function providerOf(name: ProviderName): Provider | null {
  const [clientId, clientSecret] = keysOf(name);
  if (!(clientId && clientSecret)) return null;
  const { identify, ...place } = places[name](movedTo(env().OAUTH_ORIGIN));
  return {
    ...place,
    clientId,
    clientSecret,
    identify: (accessToken) => identify((url) => readJson(url, accessToken)),
  };
}

/** The same paths at another origin, where tests have a server of their own; else as they are. */
function movedTo(origin: string | undefined): (address: string) => string {
  if (!origin) return (url) => url;
  return (url) => new URL(`/${new URL(url).hostname}${new URL(url).pathname}`, origin).href;
}

const TIMEOUT_MS = 10_000;

async function readJson(url: string, accessToken: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: {
      Authorization: `Bearer ${accessToken}`,
      Accept: "application/json",
      "User-Agent": "Anubis",
    },
    redirect: "error",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Error(`${new URL(url).hostname} answered ${response.status}`);
  return response.json();
}
