import { Keypair } from "@solana/web3.js";
import { startLocalnet } from "@/lib/platform/solana/localnet/start";

/**
 * A network in a process of its own, which gives one gift after the other and says when each was
 * accepted. Started with the name of a step and a number, it dies at that step for the so many-th time.
 */
const [folder = "", dieAt = "", times = "1"] = process.argv.slice(2);
let left = Number(times);

const net = await startLocalnet({
  folder,
  slotMs: null,
  snapshotEvery: 4,
  onStep: (step) => {
    if (step === dieAt) left -= 1;
    if (step === dieAt && left === 0) process.kill(process.pid, "SIGKILL");
  },
});

for (;;) {
  const to = Keypair.generate().publicKey;
  const { signature } = net.faucet.giveSol(to, 1_000_000n);
  net.network.advance(1);
  process.stdout.write(`${JSON.stringify({ to: to.toBase58(), signature })}\n`);
  await new Promise((next) => setImmediate(next));
}
