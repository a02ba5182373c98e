import { ed25519 } from "@noble/curves/ed25519";
import type { Page } from "@playwright/test";

/**
 * Puts a wallet into the page that speaks the Wallet Standard and signs with a real ed25519 key,
 * which stays outside the page. Returns its public key.
 */
export async function installWallet(page: Page, name = "Test Wallet"): Promise<Uint8Array> {
  const secret = ed25519.utils.randomPrivateKey();
  const publicKey = ed25519.getPublicKey(secret);
  await page.exposeBinding("signWithTestKey", (_source, bytes: number[]) =>
    Array.from(ed25519.sign(Uint8Array.from(bytes), secret)),
  );
  await page.addInitScript(registerWallet, { name, key: Array.from(publicKey) });
  return publicKey;
}

type Sign = (bytes: number[]) => Promise<number[]>;
type Register = (api: { register: (wallet: unknown) => void }) => void;

function registerWallet({ name, key }: { name: string; key: number[] }): void {
  const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  let rest = key.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let address = "";
  for (; rest > 0n; rest /= 58n) address = alphabet[Number(rest % 58n)] + address;
  const account = {
    address,
    publicKey: Uint8Array.from(key),
    chains: ["solana:mainnet", "solana:devnet", "solana:localnet"],
    features: ["solana:signMessage", "solana:signTransaction"],
  };
  let accounts: unknown[] = [];
  const listeners = new Set<(change: unknown) => void>();
  const change = (next: unknown[]) => {
    accounts = next;
    for (const listener of listeners) listener({ accounts });
  };
  const page = globalThis as unknown as { signWithTestKey: Sign };
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
              signature: Uint8Array.from(await page.signWithTestKey(Array.from(message))),
            })),
          ),
      },
      "solana:signTransaction": {
        version: "1.0.0",
        supportedTransactionVersions: ["legacy", 0],
        signTransaction: (...inputs: { transaction: Uint8Array }[]) =>
          Promise.all(
            inputs.map(async ({ transaction }) => {
              // Pays and signs alone: one signature of 64 bytes after its count, then what is signed.
              const signedTransaction = transaction.slice();
              const message = transaction.subarray(65);
              signedTransaction.set(await page.signWithTestKey(Array.from(message)), 1);
              return { signedTransaction };
            }),
          ),
      },
    },
  };
  const register: Register = (api) => api.register(wallet);
  addEventListener("wallet-standard:app-ready", (event) =>
    register((event as unknown as { detail: Parameters<Register>[0] }).detail),
  );
  dispatchEvent(new CustomEvent("wallet-standard:register-wallet", { detail: register }));
}
