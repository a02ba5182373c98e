import {
  type Adapter,
  type WalletError,
  type WalletName,
  WalletNotReadyError,
} from "@solana/wallet-adapter-base";
import { useLocalStorage, type WalletContextState } from "@solana/wallet-adapter-react";
import { useStandardWalletAdapters } from "@solana/wallet-standard-wallet-adapter-react";
import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";

const none: Adapter[] = [];

/**
 * The wallets of this browser and the one that is used, which is remembered and connected again. In the place
 * of `WalletProvider` of @solana/wallet-adapter-react: that one brings what speaks to phones to every browser,
 * 52 kB of it.
 */
export function useWalletState(onError: (error: WalletError) => void): WalletContextState {
  const adapters = useStandardWalletAdapters(none);
  const [name, setName] = useLocalStorage<WalletName | null>("anubis.wallet", null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const adapter = adapters.find((each) => each.name === name) ?? null;
  const isChosen = useRef(false);
  const isUnloading = useIsUnloading();

  useEffect(() => {
    if (!adapter) return;
    const leave = () => {
      if (isUnloading.current) return; // Some wallets say goodbye to a page that is only loaded again.
      setName(null);
      redraw();
    };
    adapter.on("connect", redraw);
    adapter.on("disconnect", leave);
    adapter.on("error", onError);
    const connecting = isChosen.current ? adapter.connect() : adapter.autoConnect();
    redraw(); // It waits for the wallet's owner now.
    connecting.catch(leave).finally(redraw);
    return () => {
      adapter.off("connect", redraw);
      adapter.off("disconnect", leave);
      adapter.off("error", onError);
    };
  }, [adapter, onError, setName, isUnloading]);

  const select = useCallback(
    (next: WalletName | null) => {
      isChosen.current = true;
      if (adapter && adapter.name !== next) adapter.disconnect().catch(() => {});
      setName(next);
    },
    [adapter, setName],
  );
  const wallets = useMemo(
    () => adapters.map((each) => ({ adapter: each, readyState: each.readyState })),
    [adapters],
  );
  return {
    autoConnect: true,
    wallets,
    wallet: wallets.find((each) => each.adapter === adapter) ?? null,
    publicKey: adapter?.publicKey ?? null,
    connected: adapter?.connected ?? false,
    connecting: adapter?.connecting ?? false,
    disconnecting: false,
    select,
    connect: async () => adapter?.connect(),
    disconnect: async () => adapter?.disconnect(),
    ...signing(adapter),
  };
}

type Signing = Pick<
  WalletContextState,
  "sendTransaction" | "signTransaction" | "signAllTransactions" | "signMessage" | "signIn"
>;

/** What the wallet in use can sign; undefined what it cannot. */
function signing(adapter: Adapter | null): Signing {
  const able = adapter as (Adapter & Partial<Signing>) | null;
  return {
    sendTransaction: async (...given) => {
      if (!able) throw new WalletNotReadyError();
      return able.sendTransaction(...given);
    },
    signTransaction: able?.signTransaction?.bind(able),
    signAllTransactions: able?.signAllTransactions?.bind(able),
    signMessage: able?.signMessage?.bind(able),
    signIn: able?.signIn?.bind(able),
  };
}

function useIsUnloading() {
  const isUnloading = useRef(false);
  useEffect(() => {
    const unload = () => {
      isUnloading.current = true;
    };
    addEventListener("beforeunload", unload);
    return () => removeEventListener("beforeunload", unload);
  }, []);
  return isUnloading;
}
