// The development network as a process of its own, so that its virtual machine never holds up a page.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startLocalnet } from "@/lib/platform/solana/localnet/start";
import { bountyProgram } from "@/lib/platform/solana/programs/bounty/addresses";
import { stakingProgram } from "@/lib/platform/solana/programs/token/addresses";

const { LOCALNET_FOLDER: folder = ".data/localnet", LOCALNET_PORT: port = "0" } = process.env;
const origin = process.env.APP_URL ? [new URL(process.env.APP_URL).origin] : [];

const built = [
  { name: "SOLANA_BOUNTY_PROGRAM", id: bountyProgram, file: "programs/bounty.so" },
  { name: "SOLANA_TOKEN_PROGRAM", id: stakingProgram, file: "programs/token.so" },
].filter(({ file }) => existsSync(file));

const net = await startLocalnet({
  folder,
  port: Number(port),
  origins: origin,
  programs: built.map(({ id, file }) => ({ id, code: readFileSync(file) })),
  onBug: (error) => console.error("The development network:", error),
});

async function stop() {
  await net.close();
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());

const settings = {
  SOLANA_CLUSTER: "localnet",
  SOLANA_RPC_URL: net.url,
  SOLANA_WS_URL: net.wsUrl,
  SOLANA_USDC_MINT: net.usdcMint.toBase58(),
  SOLANA_TOKEN_MINT: net.tokenMint.toBase58(),
  ...Object.fromEntries(built.map(({ name, id }) => [name, id.toBase58()])),
};
// For tools that look at the network while a server uses it.
writeFileSync(join(folder, "settings.json"), JSON.stringify(settings, null, 2));
if (process.send) process.send(settings);
else console.log(JSON.stringify(settings, null, 2));
