import fc from "fast-check";
import { expect, test } from "vitest";
import { type Forecast, type Snapshot, surprises } from "./contract";
import { weigh } from "./rules";

const SYSTEM = "11111111111111111111111111111111";
const TOKENS = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA";
const wallet = "wallet";
const [usdc, program] = ["usdc", "program"];

function plain(address: string, lamports: bigint, owner = SYSTEM, size = 0): Snapshot {
  return { address, lamports, owner, size, token: null };
}

function tokens(
  address: string,
  holder: string,
  amount: bigint,
  change: Partial<NonNullable<Snapshot["token"]>> = {},
): Snapshot {
  const token = { mint: usdc, holder, amount, delegate: null, delegated: 0n, closeAuthority: null };
  return {
    address,
    lamports: 2_039_280n,
    owner: TOKENS,
    size: 165,
    token: { ...token, ...change },
  };
}

const quiet: Forecast = {
  refusal: null,
  fee: "5000",
  rentPaid: "0",
  rentBack: "0",
  changes: [],
  others: [],
  handedOver: [],
  unknownPrograms: [],
  otherSigners: [],
};

test("a payment leaves the wallet and arrives elsewhere; fee and rent are told apart from it", () => {
  const rent = (176n + 128n) * 6_960n;
  const before = [
    plain(wallet, 10_000_000n),
    tokens("mine", wallet, 50n),
    tokens("escrow", program, 7n),
    plain("attempt", 0n),
  ];
  const after = [
    plain(wallet, 10_000_000n - 5_000n - rent),
    tokens("mine", wallet, 40n),
    tokens("escrow", program, 17n),
    plain("attempt", rent, program, 176),
  ];
  expect(weigh(before, after, { wallet, fee: 5_000n })).toEqual({
    rentPaid: String(rent),
    rentBack: "0",
    changes: [{ asset: usdc, change: "-10" }],
    others: [{ address: "escrow", asset: usdc, change: "10" }],
    handedOver: [],
  });
});

test("coins sent to a new address, or beyond the rent of a new account, are a payment", () => {
  const rent = (10n + 128n) * 6_960n;
  const sent = weigh(
    [plain(wallet, 9_000_000n), plain("thief", 0n), plain("fat", 0n)],
    [
      plain(wallet, 4_000_000n - rent),
      plain("thief", 4_000_000n),
      plain("fat", rent + 1_000_000n, program, 10),
    ],
    { wallet, fee: 0n },
  );
  expect(sent.changes).toEqual([{ asset: "sol", change: "-5000000" }]);
});

test("whoever may take from an account afterwards is found, though nothing has moved", () => {
  const look = (after: Snapshot[]) =>
    weigh([plain(wallet, 5n), tokens("mine", wallet, 5n)], after, { wallet, fee: 0n }).handedOver;
  expect(look([plain(wallet, 5n), tokens("mine", wallet, 5n)])).toEqual([]);
  const delegated = { delegate: "thief", delegated: 5n };
  expect(look([plain(wallet, 5n), tokens("mine", wallet, 5n, delegated)])).toEqual(["mine"]);
  expect(look([plain(wallet, 5n), tokens("mine", "thief", 5n)])).toEqual(["mine"]);
  const closing = { closeAuthority: "thief" };
  expect(look([plain(wallet, 5n), tokens("mine", wallet, 5n, closing)])).toEqual(["mine"]);
  expect(look([plain(wallet, 5n, program), tokens("mine", wallet, 5n)])).toEqual([wallet]);
});

test("rent of a closed account comes back as rent, not as a gain", () => {
  const back = weigh(
    [plain(wallet, 0n), plain("attempt", 2_115_840n, program, 176)],
    [plain(wallet, 2_115_840n), plain("attempt", 0n)],
    { wallet, fee: 0n },
  );
  expect(back).toMatchObject({ rentBack: "2115840", changes: [] });
});

test("what moves between token accounts is never more than what all of them held", () => {
  const amount = fc.bigInt({ min: 0n, max: 1_000n });
  fc.assert(
    fc.property(amount, amount, amount, (mine, theirs, moved) => {
      fc.pre(moved <= mine);
      const seen = weigh(
        [tokens("mine", wallet, mine), tokens("theirs", program, theirs)],
        [tokens("mine", wallet, mine - moved), tokens("theirs", program, theirs + moved)],
        { wallet, fee: 0n },
      );
      const all = [...seen.changes, ...seen.others].reduce(
        (sum, { change }) => sum + BigInt(change),
        0n,
      );
      expect(all).toBe(0n);
    }),
  );
});

test("doing exactly what was said surprises nobody, at least what was said may be more", () => {
  const forecast = { ...quiet, changes: [{ asset: usdc, change: "-10" }] };
  expect(surprises([{ asset: usdc, change: "-10" }], forecast)).toEqual([]);
  const gain = { ...quiet, changes: [{ asset: usdc, change: "12" }] };
  expect(surprises([{ asset: usdc, change: "10", atLeast: true }], gain)).toEqual([]);
});

test("another sum, an asset that was not named, and one that does not come are surprises", () => {
  const said = [{ asset: usdc, change: "-10" }];
  const amounts = (changes: Forecast["changes"], declared = said) =>
    surprises(declared, { ...quiet, changes });
  expect(amounts([{ asset: usdc, change: "-11" }])).toEqual([
    { kind: "amount", asset: usdc, said: "-10", found: "-11" },
  ]);
  expect(amounts([{ asset: "sol", change: "-1" }], [])).toEqual([
    { kind: "amount", asset: "sol", said: null, found: "-1" },
  ]);
  expect(amounts([])).toEqual([{ kind: "amount", asset: usdc, said: "-10", found: "0" }]);
});

test("hands, strangers and fees that nobody spoke of are surprises", () => {
  const odd = {
    ...quiet,
    fee: "10000001",
    handedOver: ["mine"],
    unknownPrograms: ["evil"],
    otherSigners: ["thief"],
  };
  expect(surprises([], odd).map(({ kind }) => kind)).toEqual([
    "handed_over",
    "unknown_program",
    "other_signer",
    "high_fee",
  ]);
});
