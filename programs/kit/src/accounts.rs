//! Checks of the accounts that come with an instruction.
use crate::{
    errors::{ensure, MissingSignature, NotEnoughAccounts, NotWritable, WrongProgram},
    AccountView, Address, Outcome,
};
use pinocchio::address::address_eq;

/// TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA
pub const TOKEN_PROGRAM: Address = Address::new_from_array([
    0x06, 0xdd, 0xf6, 0xe1, 0xd7, 0x65, 0xa1, 0x93, 0xd9, 0xcb, 0xe1, 0x46, 0xce, 0xeb, 0x79, 0xac,
    0x1c, 0xb4, 0x85, 0xed, 0x5f, 0x5b, 0x37, 0x91, 0x3a, 0x8c, 0xf5, 0x85, 0x7e, 0xff, 0x00, 0xa9,
]);
/// ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL
pub const ASSOCIATED_TOKEN_PROGRAM: Address = Address::new_from_array([
    0x8c, 0x97, 0x25, 0x8f, 0x4e, 0x24, 0x89, 0xf1, 0xbb, 0x3d, 0x10, 0x29, 0x14, 0x8e, 0x0d, 0x83,
    0x0b, 0x5a, 0x13, 0x99, 0xda, 0xff, 0x10, 0x84, 0x04, 0x8e, 0x7b, 0xd8, 0xdb, 0xe9, 0xf8, 0x59,
]);
pub const SYSTEM_PROGRAM: Address = Address::new_from_array([0; 32]);

/// What an instruction asks of each account, in the order of docs/chain.md.
#[derive(Clone, Copy)]
pub enum Is {
    /// Only read.
    Read,
    Writable,
    Signer,
    /// Signs and is written to.
    Signing,
    TokenProgram,
    SystemProgram,
    Instructions,
}

/// The first `N` accounts, once every one of them is what is asked for: all signers first, then
/// writability, then programs.
#[inline(always)]
pub fn take<const N: usize>(
    accounts: &mut [AccountView],
    ask: [Is; N],
) -> Outcome<&mut [AccountView; N]> {
    Ok(take_first(accounts, ask)?.0)
}

/// The same, and what comes after them, of which nothing is known.
#[inline(always)]
pub fn take_first<const N: usize>(
    accounts: &mut [AccountView],
    ask: [Is; N],
) -> Outcome<(&mut [AccountView; N], &mut [AccountView])> {
    let (taken, rest) = accounts
        .split_first_chunk_mut::<N>()
        .ok_or(NotEnoughAccounts)?;
    for (account, is) in taken.iter().zip(ask) {
        if matches!(is, Is::Signer | Is::Signing) {
            ensure(account.is_signer(), MissingSignature)?;
        }
    }
    for (account, is) in taken.iter().zip(ask) {
        if matches!(is, Is::Writable | Is::Signing) {
            ensure(account.is_writable(), NotWritable)?;
        }
    }
    for (account, is) in taken.iter().zip(ask) {
        let known = match is {
            Is::TokenProgram => &TOKEN_PROGRAM,
            Is::SystemProgram => &SYSTEM_PROGRAM,
            Is::Instructions => &pinocchio::sysvars::instructions::INSTRUCTIONS_ID,
            _ => continue,
        };
        ensure(same(account.address(), known), WrongProgram)?;
    }
    Ok((taken, rest))
}

#[inline(always)]
pub fn same(one: &Address, other: &Address) -> bool {
    address_eq(one, other)
}

/// The owner of an account, without copying it.
#[inline(always)]
pub fn owned_by(account: &AccountView, owner: &Address) -> bool {
    account.owned_by(owner)
}
