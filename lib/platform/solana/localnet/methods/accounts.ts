import { z } from "zod";
import { fromBase58, toBase58 } from "../../base58";
import { AccountShape, encodeAccount } from "../encode-account";
import { bytesOf } from "../entry";
import { Address, inContext, Options, optional, viewOf } from "../params";
import { invalidParam } from "../rpc-error";
import type { StoredAccount } from "../vm";
import { type Method, method } from "./method";

const ACCOUNTS_MAX = 100;
const FILTERS_MAX = 4;
const DATA_BYTES_MAX = 10 * 1024 * 1024;

export const Filter = z.union([
  z.strictObject({ dataSize: z.number().int().min(0) }),
  z.strictObject({
    memcmp: z.object({
      offset: z.number().int().min(0),
      bytes: z.string(),
      encoding: optional(z.enum(["base58", "base64"])),
    }),
  }),
]);
type Filter = z.output<typeof Filter>;

const ProgramOptions = Options({
  ...AccountShape,
  filters: optional(z.array(Filter).max(FILTERS_MAX)),
  withContext: optional(z.boolean()),
});

export const accountMethods: Record<string, Method> = {
  getAccountInfo: method(
    z.tuple([Address, Options(AccountShape)]),
    ({ network }, [address, options = {}]) => {
      const view = viewOf(network, options);
      const account = view.vm.account(address.toBytes());
      return inContext(view, account && encodeAccount(account, options, view.vm));
    },
  ),

  getMultipleAccounts: method(
    z.tuple([z.array(Address).max(ACCOUNTS_MAX), Options(AccountShape)]),
    ({ network }, [addresses, options = {}]) => {
      const view = viewOf(network, options);
      const accounts = addresses.map((address) => view.vm.account(address.toBytes()));
      return inContext(
        view,
        accounts.map((account) => account && encodeAccount(account, options, view.vm)),
      );
    },
  ),

  getProgramAccounts: method(
    z.tuple([Address, ProgramOptions]),
    ({ network }, [program, options = {}]) => {
      const view = viewOf(network, options);
      const matches = matcherOf(options.filters ?? []);
      const found = view.vm
        .ownedBy(program.toBytes())
        .filter(({ account }) => account.lamports > 0n && matches(account))
        .map(({ address, account }) => ({
          pubkey: toBase58(address),
          account: encodeAccount(account, options, view.vm),
        }));
      return options.withContext ? inContext(view, found) : found;
    },
  ),

  getBalance: method(z.tuple([Address, Options({})]), ({ network }, [address, options]) => {
    const view = viewOf(network, options);
    return inContext(view, Number(view.vm.balance(address.toBytes())));
  }),

  getMinimumBalanceForRentExemption: method(
    z.tuple([z.number().int().min(0).max(DATA_BYTES_MAX), Options({})]),
    ({ network }, [bytes]) => Number(network.ledger.vm("processed").rentFor(bytes)),
  ),
};

/** Whether an account is one of those that a caller asks for. */
export function matcherOf(filters: Filter[]): (account: StoredAccount) => boolean {
  const checks = filters.map((filter) => {
    if ("dataSize" in filter) return ({ data }: StoredAccount) => data.length === filter.dataSize;
    const { offset, bytes, encoding } = filter.memcmp;
    const wanted = encoding === "base64" ? bytesOf(bytes) : fromBase58(bytes);
    if (!wanted) throw invalidParam("filters.memcmp.bytes is no base58");
    return ({ data }: StoredAccount) =>
      Buffer.from(data.subarray(offset, offset + wanted.length)).equals(wanted);
  });
  return (account) => checks.every((check) => check(account));
}
