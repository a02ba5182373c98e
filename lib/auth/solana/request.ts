import { env } from "@/lib/env";
import type { SignInRequest } from "../contract";

type Nonce = { nonce: string; domain: string; issuedAt: Date; expiresAt: Date };

const STATEMENT = "Sign in to Anubis. This costs nothing and moves no money.";

/** The host that signatures are bound to. */
export function ownDomain(): string {
  return new URL(env().APP_URL).host;
}

/** The one text that a wallet may sign for this nonce; made again, not believed, when it comes back. */
export function signInRequest({ nonce, domain, issuedAt, expiresAt }: Nonce): SignInRequest {
  return {
    domain,
    statement: STATEMENT,
    uri: new URL(env().APP_URL).origin,
    version: "1",
    chainId: "solana:mainnet",
    nonce,
    issuedAt: issuedAt.toISOString(),
    expirationTime: expiresAt.toISOString(),
  };
}
