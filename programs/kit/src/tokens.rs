//! Accounts and instructions of the SPL Token program.
use crate::{
    accounts::{owned_by, same, TOKEN_PROGRAM},
    errors::{ensure, WrongMint, WrongOwner, WrongTokenOwner},
    pda, runtime, seeds, AccountView, Address, Outcome,
};
use pinocchio::{
    cpi::{CpiAccount, Seed, Signer},
    instruction::{InstructionAccount, InstructionView},
};

const ACCOUNT_SIZE: usize = 165;
const MINT_SIZE: usize = 82;

/// A token account's mint and owner.
#[inline(always)]
pub fn parts(account: &AccountView) -> Outcome<(&Address, &Address)> {
    ensure(owned_by(account, &TOKEN_PROGRAM), WrongOwner)?;
    let data = unsafe { account.borrow_unchecked() };
    // The state is 0 where an account was allocated and never initialised.
    ensure(data.len() == ACCOUNT_SIZE && data[108] != 0, WrongOwner)?;
    let parts = data.as_ptr() as *const Address;
    Ok(unsafe { (&*parts, &*parts.add(1)) })
}

pub fn balance(account: &AccountView) -> Outcome<u64> {
    parts(account)?;
    let data = unsafe { account.borrow_unchecked() };
    Ok(unsafe { *(data.as_ptr().add(64) as *const u64) })
}

pub fn ensure_of_mint(account: &AccountView, mint: &Address) -> Outcome {
    ensure(same(parts(account)?.0, mint), WrongMint)
}

/// Whoever has tokens to get, and of which kind. `bump` is that of their associated account.
pub struct Payee<'a> {
    pub owner: &'a Address,
    pub mint: &'a Address,
    pub bump: u8,
}

impl Payee<'_> {
    /// Where their tokens belong: the associated account, `ata`. Only where they have handed that one to
    /// somebody else, the first of `others`: any account of theirs, so that nobody else's holds them up.
    #[inline(always)]
    pub fn account<'a>(
        &self,
        ata: &'a AccountView,
        others: &'a [AccountView],
    ) -> Outcome<&'a AccountView> {
        pda::ensure_associated(ata, self.owner, self.mint, self.bump)?;
        if same(parts(ata)?.1, self.owner) {
            return Ok(ata);
        }
        self.other(others)
    }

    #[cold]
    fn other<'a>(&self, others: &'a [AccountView]) -> Outcome<&'a AccountView> {
        let other = others.first().ok_or(WrongTokenOwner)?;
        ensure_of_mint(other, self.mint)?;
        ensure(same(parts(other)?.1, self.owner), WrongTokenOwner)?;
        Ok(other)
    }
}

pub struct Mint<'a> {
    pub authority: Option<&'a Address>,
    pub decimals: u8,
    pub may_freeze: bool,
}

pub fn mint(account: &AccountView) -> Outcome<Mint<'_>> {
    ensure(owned_by(account, &TOKEN_PROGRAM), WrongOwner)?;
    let data = unsafe { account.borrow_unchecked() };
    ensure(data.len() == MINT_SIZE && data[45] == 1, WrongOwner)?;
    let authority = unsafe { &*(data.as_ptr().add(4) as *const Address) };
    Ok(Mint {
        authority: (data[0] == 1).then_some(authority),
        decimals: data[44],
        may_freeze: data[46] == 1,
    })
}

/// A token account that does not exist yet, at the address of its name and its owner's, an account of
/// the program's.
pub struct NewVault<'a> {
    pub at: &'a AccountView,
    name: &'static [u8],
    owner: &'a Address,
    bump: [u8; 1],
}

impl<'a> NewVault<'a> {
    /// Whether `at` is at that address.
    #[inline(always)]
    pub fn find(
        at: &'a AccountView,
        name: &'static [u8],
        owner: &'a Address,
        program: &Address,
    ) -> Outcome<Self> {
        let bump = [pda::bump_of(at, &[name, owner.as_array()], program)?];
        Ok(Self {
            at,
            name,
            owner,
            bump,
        })
    }

    #[inline(always)]
    pub fn create(&self, funder: &AccountView, mint: &AccountView) -> Outcome {
        let seeds = seeds![self.name, self.owner.as_array(), &self.bump];
        pda::create(funder, self.at, ACCOUNT_SIZE, &TOKEN_PROGRAM, &seeds)?;
        let mut data = [0u8; 33];
        data[0] = 18; // InitializeAccount3
        data[1..33].copy_from_slice(self.owner.as_array());
        call(
            &data,
            &[
                InstructionAccount::writable(self.at.address()),
                InstructionAccount::readonly(mint.address()),
            ],
            &[self.at.into(), mint.into()],
            &[],
        );
        Ok(())
    }
}

/// Moves tokens as `owner`, who signed the transaction or whose `seeds` are given.
#[inline(always)]
pub fn transfer(
    from: &AccountView,
    to: &AccountView,
    owner: &AccountView,
    amount: u64,
    seeds: Option<&[Seed]>,
) {
    if amount == 0 {
        return;
    }
    let mut data = [0u8; 9];
    data[0] = 3;
    data[1..9].copy_from_slice(&amount.to_le_bytes());
    let metas = [
        InstructionAccount::writable(from.address()),
        InstructionAccount::writable(to.address()),
        InstructionAccount::readonly_signer(owner.address()),
    ];
    let accounts = [from.into(), to.into(), owner.into()];
    match seeds {
        Some(seeds) => call(&data, &metas, &accounts, &[Signer::from(seeds)]),
        None => call(&data, &metas, &accounts, &[]),
    }
}

/// Burns tokens as `owner`, who signed the transaction.
pub fn burn(from: &AccountView, mint: &AccountView, owner: &AccountView, amount: u64) {
    if amount == 0 {
        return;
    }
    let mut data = [0u8; 9];
    data[0] = 8;
    data[1..9].copy_from_slice(&amount.to_le_bytes());
    call(
        &data,
        &[
            InstructionAccount::writable(from.address()),
            InstructionAccount::writable(mint.address()),
            InstructionAccount::readonly_signer(owner.address()),
        ],
        &[from.into(), mint.into(), owner.into()],
        &[],
    );
}

#[inline(always)]
fn call(data: &[u8], metas: &[InstructionAccount], accounts: &[CpiAccount], signers: &[Signer]) {
    let instruction = InstructionView {
        program_id: &TOKEN_PROGRAM,
        accounts: metas,
        data,
    };
    runtime::invoke(&instruction, accounts, signers);
}
