import type { PublicKey } from "@solana/web3.js";
import { z } from "zod";
import { toBase58 } from "../../base58";
import { AccountShape, encodeAccount } from "../encode-account";
import { Address, inContext, Options, optional, viewOf } from "../params";
import { Code, invalidParam, RpcError } from "../rpc-error";
import { decimalsOf, mintOf, tokenAccountOf, tokenPrograms, uiAmountOf } from "../token-balance";
import type { AddressedAccount, Vm } from "../vm";
import { type Method, method } from "./method";

const LARGEST = 20;
const missing = () => new RpcError(Code.invalidParams, "Invalid param: could not find account");

const Which = z.union([
  z.object({ mint: Address, programId: optional(z.undefined()) }),
  z.object({ programId: Address, mint: optional(z.undefined()) }),
]);

export const tokenMethods: Record<string, Method> = {
  getTokenAccountsByOwner: method(
    z.tuple([Address, Which, Options(AccountShape)]),
    ({ network }, [owner, which, options = {}]) => {
      const view = viewOf(network, options);
      if (which.mint && !mintOf(view.vm.account(which.mint.toBytes())))
        throw invalidParam("could not find mint");
      const programs = which.programId ? [which.programId] : tokenPrograms;
      const found = programs
        .flatMap((program) => view.vm.ownedBy(program.toBytes()))
        .filter((each) => isOf(each, owner, which.mint))
        .map(({ address, account }) => ({
          pubkey: toBase58(address),
          account: encodeAccount(account, options, view.vm),
        }));
      return inContext(view, found);
    },
  ),

  getTokenAccountBalance: method(
    z.tuple([Address, Options({})]),
    ({ network }, [address, options]) => {
      const view = viewOf(network, options);
      const token = tokenAccountOf(view.vm.account(address.toBytes()));
      if (!token) throw missing();
      return inContext(view, uiAmountOf(token.amount, decimalsOf(token.mint, view.vm)));
    },
  ),

  getTokenSupply: method(z.tuple([Address, Options({})]), ({ network }, [address, options]) => {
    const view = viewOf(network, options);
    const mint = mintOf(view.vm.account(address.toBytes()));
    if (!mint) throw missing();
    return inContext(view, uiAmountOf(mint.supply, mint.decimals));
  }),

  getTokenLargestAccounts: method(
    z.tuple([Address, Options({})]),
    ({ network }, [address, options]) => {
      const view = viewOf(network, options);
      const mint = mintOf(view.vm.account(address.toBytes()));
      if (!mint) throw missing();
      return inContext(
        view,
        holdersOf(address, view.vm).map(({ holder, amount }) => ({
          address: holder,
          ...uiAmountOf(amount, mint.decimals),
        })),
      );
    },
  ),
};

function isOf({ account }: AddressedAccount, owner: PublicKey, mint?: PublicKey): boolean {
  const token = tokenAccountOf(account);
  if (!token) return false;
  return token.owner.equals(owner) && (!mint || token.mint.equals(mint));
}

function holdersOf(mint: PublicKey, vm: Vm): { holder: string; amount: bigint }[] {
  return tokenPrograms
    .flatMap((program) => vm.ownedBy(program.toBytes()))
    .flatMap(({ address, account }) => {
      const token = tokenAccountOf(account);
      if (!token?.mint.equals(mint)) return [];
      return { holder: toBase58(address), amount: token.amount };
    })
    .sort((a, b) => Number(b.amount - a.amount) || (a.holder < b.holder ? -1 : 1))
    .slice(0, LARGEST);
}
