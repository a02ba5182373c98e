import type { AccessTable } from "./access-auth";

const wallet = "6nJhwAq4jFSLLJGpc1fun6uvFe5bM3xr9q4enKbLp3Mq";
const transaction = "AAAA";

/** Who may have a transaction looked at and passed on, and an input that gets as far as the question. */
export const relayActions: AccessTable = {
  "relay.lookAheadAction": ["signed in", () => ({ transaction, wallet })],
  "relay.sendSignedAction": ["signed in", () => ({ transaction })],
  "relay.noticeSentAction": [
    "signed in",
    () => ({ sentAs: Buffer.alloc(64, 7).toString("base64") }),
  ],
  "relay.followSignedAction": [
    "signed in",
    () => ({ signature: "1".repeat(64), blockhash: wallet }),
  ],
  "relay.readHoldingsAction": ["signed in", () => ({ wallet })],
  "relay.fillWalletAction": ["signed in", () => ({ wallet })],
};
