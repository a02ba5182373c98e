/** Where processes tell each other that there is something to look at on the chain. */
export const CHANNEL = "onchain";
