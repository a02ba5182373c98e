import { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import type { Commitment } from "./commitment";
import { type AccountEncoding, AccountShape, emptyAccount, encodeAccount } from "./encode-account";
import type { Change } from "./ledger";
import { Filter, matcherOf } from "./methods/accounts";
import type { Network } from "./network";
import { Address, inContext, Options, optional, parse, Signature } from "./params";
import { Code, invalidParam, RpcError } from "./rpc-error";

/** What a subscriber is told; null when it does not concern them. */
type Notice = { result: unknown; isLast?: boolean } | null;

type Subscription = {
  kind: string;
  /** Whether it is told when a block becomes surer, and then only at this commitment. */
  commitment: Commitment;
  onChange?(change: Change): Notice | Notice[];
  onSlot?(slot: number): Notice;
};

type Wanted = (network: Network, params: unknown[]) => Subscription & { atOnce?: Notice };

const LogsFilter = z.union([
  z.enum(["all", "allWithVotes"]).transform(() => null),
  z.object({ mentions: z.tuple([Address]) }).transform(({ mentions }) => mentions[0].toBase58()),
]);

const kinds: Record<string, Wanted> = {
  slot: ({ ledger }) => ({
    kind: "slot",
    commitment: "processed",
    onSlot: (slot) => ({ result: { slot, parent: slot - 1, root: ledger.slot("finalized") } }),
  }),

  root: ({ ledger }) => ({
    kind: "root",
    commitment: "processed",
    onSlot: () => ({ result: ledger.slot("finalized") }),
  }),

  signature: (network, params) => {
    const [signature, options] = parse(z.tuple([Signature, Options({})]), padded(params));
    const commitment = options?.commitment ?? "finalized";
    const notice = (err: unknown): Notice => ({
      result: inContext({ slot: network.ledger.slot(commitment) }, { err }),
      isLast: true,
    });
    const record = network.ledger.history.get(signature);
    const reached = record && record.slot <= network.ledger.slot(commitment);
    return {
      kind: "signature",
      commitment,
      onChange: ({ record }) => (record?.signature === signature ? notice(record.meta.err) : null),
      ...(reached && { atOnce: notice(record.meta.err) }),
    };
  },

  account: ({ ledger }, params) => {
    const [address, options = {}] = parse(
      z.tuple([Address, Options(AccountShape)]),
      padded(params),
    );
    const commitment = options.commitment ?? "finalized";
    return {
      kind: "account",
      commitment,
      onChange: ({ addresses, slot }) => {
        if (!addresses.includes(address.toBase58())) return null;
        const vm = ledger.vm(commitment);
        const account = vm.account(address.toBytes()) ?? emptyAccount;
        return { result: inContext({ slot }, encodeAccount(account, options, vm)) };
      },
    };
  },

  program: ({ ledger }, params) => {
    const shape = { ...AccountShape, filters: optional(z.array(Filter).max(4)) };
    const [program, options = {}] = parse(z.tuple([Address, Options(shape)]), padded(params));
    const commitment = options.commitment ?? "finalized";
    const matches = matcherOf(options.filters ?? []);
    return {
      kind: "program",
      commitment,
      onChange: ({ addresses, slot }) =>
        [...new Set(addresses)].map((pubkey) => {
          const vm = ledger.vm(commitment);
          const account = vm.account(new PublicKey(pubkey).toBytes());
          if (!account || !program.equals(new PublicKey(account.owner)) || !matches(account))
            return null;
          const value = { pubkey, account: encodeAccount(account, options as AccountEncoding, vm) };
          return { result: inContext({ slot }, value) };
        }),
    };
  },

  logs: (_network, params) => {
    const [mentioned, options] = parse(z.tuple([LogsFilter, Options({})]), padded(params));
    return {
      kind: "logs",
      commitment: options?.commitment ?? "finalized",
      onChange: ({ record, addresses, slot }) => {
        if (!record || (mentioned !== null && !addresses.includes(mentioned))) return null;
        const { err, logMessages } = record.meta;
        const value = { signature: record.signature, err, logs: logMessages };
        return { result: inContext({ slot }, value) };
      },
    };
  },
};

const SUBSCRIPTIONS_MAX = 1_000;

/** What one connection wants to be told. */
export class Subscriptions {
  readonly #network: Network;
  readonly #send: (message: object) => void;
  readonly #held = new Map<number, Subscription>();
  readonly #leave: () => void;

  constructor(network: Network, send: (message: object) => void) {
    this.#network = network;
    this.#send = send;
    this.#leave = network.ledger.listen({
      onSlot: (slot) => {
        for (const [id, { onSlot }] of this.#held) this.#tell(id, onSlot?.(slot) ?? null);
      },
      onChange: (change) => {
        for (const [id, { commitment, onChange }] of [...this.#held])
          if (commitment === change.commitment && onChange)
            for (const notice of [onChange(change)].flat()) this.#tell(id, notice);
      },
    });
  }

  /** @returns the answer to a method of this kind, or undefined for any other method */
  call(method: string, params: unknown[]): number | boolean | undefined {
    const [, kind = "", verb] = /^([a-z]+)(Subscribe|Unsubscribe)$/.exec(method) ?? [];
    const wanted = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (!wanted) return undefined;
    return verb === "Subscribe" ? this.#subscribe(wanted, params) : this.#unsubscribe(params);
  }

  close(): void {
    this.#leave();
    this.#held.clear();
  }

  #subscribe(wanted: Wanted, params: unknown[]): number {
    if (this.#held.size >= SUBSCRIPTIONS_MAX)
      throw new RpcError(Code.internal, "Too many subscriptions");
    const { atOnce, ...subscription } = wanted(this.#network, params);
    nextId += 1;
    const id = nextId;
    this.#held.set(id, subscription);
    // The caller must know the number first.
    if (atOnce) setImmediate(() => this.#tell(id, atOnce));
    return id;
  }

  #unsubscribe(params: unknown[]): true {
    const [id] = parse(z.tuple([z.number()]), params);
    if (!this.#held.delete(id)) throw invalidParam("Invalid subscription id.");
    return true;
  }

  #tell(id: number, notice: Notice): void {
    const subscription = this.#held.get(id);
    if (!notice || !subscription) return;
    if (notice.isLast) this.#held.delete(id);
    this.#send({
      jsonrpc: "2.0",
      method: `${subscription.kind}Notification`,
      params: { subscription: id, result: notice.result },
    });
  }
}

let nextId = 0;

const padded = (params: unknown[]) => [params[0], params[1]];
