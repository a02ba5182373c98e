import { ed25519 } from "@noble/curves/ed25519";
import { Keypair, VersionedTransaction } from "@solana/web3.js";

export const BURNER = "Burner wallet";
const KEY = "anubis.burner";
const CHAIN = "solana:localnet";

const icon = `data:image/svg+xml;base64,${btoa(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#7A6E58" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3c1 4 5 5.5 5 10.5a5 5 0 0 1-10 0c0-2 1-3.2 2-4.5.4 1.6 1 2.3 2 2.5-.6-3 .2-6 1-8.5z"/></svg>',
)}` as const;

type Listener = (change: { accounts: readonly unknown[] }) => void;

/** A wallet that lives in this browser, for the network of this machine: what it holds is worth nothing. */
function createBurner() {
  const keypair = Keypair.fromSeed(seed());
  const account = {
    address: keypair.publicKey.toBase58(),
    publicKey: keypair.publicKey.toBytes(),
    chains: [CHAIN],
    features: ["solana:signTransaction", "solana:signMessage"],
  };
  const listeners = new Set<Listener>();
  let accounts: (typeof account)[] = [];
  const change = (next: typeof accounts) => {
    accounts = next;
    for (const listener of listeners) listener({ accounts });
  };
  return {
    version: "1.0.0",
    name: BURNER,
    icon,
    chains: [CHAIN],
    get accounts() {
      return accounts;
    },
    features: {
      "standard:connect": {
        version: "1.0.0",
        connect: async () => {
          if (accounts.length === 0) change([account]);
          return { accounts };
        },
      },
      "standard:disconnect": { version: "1.0.0", disconnect: async () => change([]) },
      "standard:events": {
        version: "1.0.0",
        on: (_event: "change", listener: Listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
      "solana:signTransaction": {
        version: "1.0.0",
        supportedTransactionVersions: ["legacy", 0],
        signTransaction: async (...inputs: { transaction: Uint8Array }[]) =>
          inputs.map(({ transaction }) => {
            const signed = VersionedTransaction.deserialize(transaction);
            signed.sign([keypair]);
            return { signedTransaction: signed.serialize() };
          }),
      },
      "solana:signMessage": {
        version: "1.0.0",
        signMessage: async (...inputs: { message: Uint8Array }[]) =>
          inputs.map(({ message }) => ({
            signedMessage: message,
            signature: ed25519.sign(message, keypair.secretKey.subarray(0, 32)),
          })),
      },
    },
  };
}

/** The key stays in this browser and goes nowhere. */
function seed(): Uint8Array {
  const kept = /^[0-9a-f]{64}$/.exec(localStorage.getItem(KEY) ?? "")?.[0];
  if (kept) return Uint8Array.from(kept.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const made = crypto.getRandomValues(new Uint8Array(32));
  const text = Array.from(made, (byte) => byte.toString(16).padStart(2, "0")).join("");
  localStorage.setItem(KEY, text);
  return made;
}

type Register = (api: { register: (wallet: unknown) => void }) => void;
let registered = false;

/** Makes it known as the Wallet Standard asks of every wallet. Twice is once. */
export function registerBurner(): void {
  if (registered) return;
  registered = true;
  const burner = createBurner();
  const register: Register = (api) => api.register(burner);
  addEventListener("wallet-standard:app-ready", (event) =>
    register((event as CustomEvent<Parameters<Register>[0]>).detail),
  );
  dispatchEvent(new CustomEvent("wallet-standard:register-wallet", { detail: register }));
}
