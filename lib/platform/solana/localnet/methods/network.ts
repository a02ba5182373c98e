import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { RECENT_SLOTS } from "../block-hashes";
import { bytesOf } from "../entry";
import { feeOf, readMessage } from "../fee";
import { Address, API_VERSION, inContext, Options, optional, viewOf } from "../params";
import { invalidParam } from "../rpc-error";
import { type Method, method } from "./method";

const SLOTS_PER_EPOCH = 432_000;
const OnlyOptions = z.tuple([Options({})]);
/** The one validator of this network. */
const IDENTITY = PublicKey.default.toBase58();

export const networkMethods: Record<string, Method> = {
  getHealth: () => "ok",
  getVersion: () => ({ "solana-core": API_VERSION, "feature-set": 0 }),
  getGenesisHash: ({ network }) => network.ledger.hashes.genesis,
  getIdentity: () => ({ identity: IDENTITY }),
  getClusterNodes: () => [
    { pubkey: IDENTITY, gossip: null, tpu: null, rpc: null, version: API_VERSION },
  ],

  getSlot: method(OnlyOptions, ({ network }, [options]) => viewOf(network, options).slot),
  getBlockHeight: method(OnlyOptions, ({ network }, [options]) => viewOf(network, options).slot),
  getTransactionCount: method(OnlyOptions, ({ network }, [options]) => {
    const { slot } = viewOf(network, options);
    return network.ledger.history.between(-1, slot).length;
  }),

  getEpochInfo: method(OnlyOptions, ({ network }, [options]) => {
    const { slot } = viewOf(network, options);
    return {
      absoluteSlot: slot,
      blockHeight: slot,
      epoch: Math.floor(slot / SLOTS_PER_EPOCH),
      slotIndex: slot % SLOTS_PER_EPOCH,
      slotsInEpoch: SLOTS_PER_EPOCH,
      transactionCount: network.ledger.history.between(-1, slot).length,
    };
  }),

  getLatestBlockhash: method(OnlyOptions, ({ network }, [options]) => {
    const view = viewOf(network, options);
    return inContext(view, {
      blockhash: network.ledger.hashes.at(view.slot),
      lastValidBlockHeight: view.slot + RECENT_SLOTS,
    });
  }),

  isBlockhashValid: method(
    z.tuple([z.string().max(44), Options({})]),
    ({ network }, [hash, options]) => {
      const view = viewOf(network, options);
      return inContext(view, network.ledger.hashes.slotOf(hash, view.slot) !== null);
    },
  ),

  getFeeForMessage: method(z.tuple([z.string(), Options({})]), ({ network }, [text, options]) => {
    const view = viewOf(network, options);
    const message = readMessage(bytesOf(text));
    if (!message) throw invalidParam("it is no message");
    const isRecent = network.ledger.hashes.slotOf(message.recentBlockhash, view.slot) !== null;
    return inContext(view, isRecent ? feeOf(message) : null);
  }),

  /** Nobody competes for blocks here. */
  getRecentPrioritizationFees: method(
    z.tuple([optional(z.array(Address).max(128))]),
    ({ network }) => [{ slot: network.ledger.slot(), prioritizationFee: 0 }],
  ),

  requestAirdrop: method(
    z.tuple([Address, z.number().int().min(1), Options({})]),
    ({ faucet }, [address, lamports]) => {
      try {
        return faucet.giveSol(address, BigInt(lamports)).signature;
      } catch (error) {
        if (error instanceof RangeError) throw invalidParam(error.message);
        throw error;
      }
    },
  ),
};
