import { ed25519 } from "@noble/curves/ed25519";
import type { Page } from "@playwright/test";

/** What its owner does when the wallet asks. */
type Owner = "agrees" | "declines" | "is away";
type Options = { name?: string; chains?: string[]; sendTo?: string };

const said = { declines: "User rejected the request.", "is away": "The wallet is locked." };

/**
 * Puts a wallet into the page that speaks the Wallet Standard and signs with a real ed25519 key,
 * which stays outside the page. With `sendTo`, a node, it signs only what it sends there itself.
 */
export async function installOwnedWallet(page: Page, options: Options = {}) {
  const { name = "Test Wallet", chains, sendTo } = options;
  const secret = ed25519.utils.randomPrivateKey();
  const publicKey = ed25519.getPublicKey(secret);
  let owner: Owner = "agrees";
  const ask = () => {
    if (owner !== "agrees") throw new Error(said[owner]);
  };
  const binding = `ask${name.replaceAll(" ", "")}`;
  await page.exposeBinding(binding, async (_source, what: string, bytes: number[]) => {
    if (what !== "connect" || owner === "is away") ask();
    if (what === "connect") return [];
    if (what === "send") return send(sendTo ?? "", bytes);
    return Array.from(ed25519.sign(Uint8Array.from(bytes), secret));
  });
  const key = Array.from(publicKey);
  await page.addInitScript(registerWallet, {
    name,
    key,
    binding,
    chains: chains ?? ["solana:mainnet", "solana:devnet", "solana:localnet"],
    sends: sendTo !== undefined,
  });
  return {
    publicKey,
    /** What its owner does from now on. */
    let: (next: Owner): void => {
      owner = next;
    },
  };
}

/** The same for those who only need its public key. */
export async function installWallet(page: Page, name = "Test Wallet"): Promise<Uint8Array> {
  return (await installOwnedWallet(page, { name })).publicKey;
}

/** A signed transaction to a node; its first signature comes back. */
async function send(node: string, bytes: number[]): Promise<number[]> {
  const params = [
    Buffer.from(bytes).toString("base64"),
    { encoding: "base64", preflightCommitment: "confirmed" },
  ];
  const response = await fetch(node, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ jsonrpc: "2.0", id: 1, method: "sendTransaction", params }),
  });
  const { error } = (await response.json()) as { error?: { message: string } };
  if (error) throw new Error(error.message);
  return bytes.slice(1, 65);
}

type Ask = (what: "connect" | "sign" | "send", bytes: number[]) => Promise<number[]>;
type Register = (api: { register: (wallet: unknown) => void }) => void;

type Registered = {
  name: string;
  key: number[];
  binding: string;
  chains: string[];
  sends: boolean;
};

function registerWallet({ name, key, binding, chains, sends }: Registered): void {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let rest = key.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let address = "";
  for (; rest > 0n; rest /= 58n) address = alphabet[Number(rest % 58n)] + address;
  const account = {
    address,
    publicKey: Uint8Array.from(key),
    chains,
    features: [
      "solana:signMessage",
      sends ? "solana:signAndSendTransaction" : "solana:signTransaction",
    ],
  };
  let accounts: unknown[] = [];
  const listeners = new Set<(change: unknown) => void>();
  const change = (next: unknown[]) => {
    accounts = next;
    for (const listener of listeners) listener({ accounts });
  };
  const ask = (...given: Parameters<Ask>) =>
    (globalThis as unknown as Record<string, Ask>)[binding]?.(...given) ?? Promise.reject();
  /** Pays and signs alone: one signature of 64 bytes after its count, then what is signed. */
  const signed = async (transaction: Uint8Array) => {
    const whole = transaction.slice();
    whole.set(await ask("sign", Array.from(transaction.subarray(65))), 1);
    return whole;
  };
  const wallet = {
    version: "1.0.0",
    name,
    icon: "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciLz4=",
    chains: account.chains,
    get accounts() {
      return accounts;
    },
    features: {
      "standard:connect": {
        version: "1.0.0",
        connect: async () => {
          await ask("connect", []);
          change([account]);
          return { accounts };
        },
      },
      "standard:disconnect": { version: "1.0.0", disconnect: async () => change([]) },
      "standard:events": {
        version: "1.0.0",
        on: (_event: string, listener: (change: unknown) => void) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      "solana:signMessage": {
        version: "1.0.0",
        signMessage: (...inputs: { message: Uint8Array }[]) =>
          Promise.all(
            inputs.map(async ({ message }) => ({
              signedMessage: message,
              signature: Uint8Array.from(await ask("sign", Array.from(message))),
            })),
          ),
      },
      ...(sends
        ? {
            "solana:signAndSendTransaction": {
              version: "1.0.0",
              supportedTransactionVersions: ["legacy", 0],
              signAndSendTransaction: (...inputs: { transaction: Uint8Array }[]) =>
                Promise.all(
                  inputs.map(async ({ transaction }) => ({
                    signature: Uint8Array.from(
                      await ask("send", Array.from(await signed(transaction))),
                    ),
                  })),
                ),
            },
          }
        : {
            "solana:signTransaction": {
              version: "1.0.0",
              supportedTransactionVersions: ["legacy", 0],
              signTransaction: (...inputs: { transaction: Uint8Array }[]) =>
                Promise.all(
                  inputs.map(async ({ transaction }) => ({
                    signedTransaction: await signed(transaction),
                  })),
                ),
            },
          }),
    },
  };
  const register: Register = (api) => api.register(wallet);
  addEventListener("wallet-standard:app-ready", (event) =>
    register((event as unknown as { detail: Parameters<Register>[0] }).detail),
  );
  dispatchEvent(new CustomEvent("wallet-standard:register-wallet", { detail: register }));
}
