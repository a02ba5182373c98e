import {
  createDefaultAuthorizationCache,
  createDefaultChainSelector,
  registerMwa,
} from "@solana-mobile/wallet-standard-mobile";
import type { Cluster } from "@/lib/onchain/contract";
import { chainNames } from "../chain-names";

let registered = false;

/** Makes the wallet apps of this phone known as one wallet of the Wallet Standard. Twice is once. */
export function registerWalletApp(cluster: Cluster): void {
  if (registered) return;
  registered = true;
  liftPanels();
  registerMwa({
    appIdentity: { uri: location.origin, name: "Anubis", icon: "icon.svg" },
    authorizationCache: createDefaultAuthorizationCache(),
    chains: [chainNames[cluster]],
    chainSelector: createDefaultChainSelector(),
    onWalletNotFound: async () => {}, // The dialog says so, in its own words.
  });
}

/** What it asks before it opens an app stands in panels of its own, which our dialogs would lie over. */
function liftPanels(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (isPanel(node)) lift(node);
  }).observe(document.body, { childList: true });
}

function isPanel(node: Node): node is HTMLElement {
  return node instanceof HTMLDivElement && node.querySelector(":scope > link") !== null;
}

function lift(panel: HTMLElement): void {
  panel.dataset.overDialogs = "";
  Object.assign(panel.style, { position: "relative", zIndex: "60", pointerEvents: "auto" });
}
