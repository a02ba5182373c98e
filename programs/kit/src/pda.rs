//! Derived addresses, and making accounts at them.
use crate::{
    accounts::{owned_by, same, ASSOCIATED_TOKEN_PROGRAM, SYSTEM_PROGRAM, TOKEN_PROGRAM},
    errors::{ensure, AlreadyInitialized, WrongAddress},
    runtime, AccountView, Address, Outcome,
};
use pinocchio::{
    cpi::{CpiAccount, Seed, Signer},
    instruction::{InstructionAccount, InstructionView},
    sysvars::{rent::Rent, Sysvar},
};

/// Bytes as the runtime takes them for seeds.
#[macro_export]
macro_rules! seeds {
    ($($part:expr),+ $(,)?) => {
        [$($crate::pinocchio::cpi::Seed::from(&$part[..])),+]
    };
}

/// Whether `account` is at the address of `seeds`, the last of which is the bump. Whether that address
/// is off the curve is not asked: nobody has a key to a hash, and accounts are only made where it is.
#[inline(always)]
pub fn ensure_at<const N: usize>(
    account: &AccountView,
    seeds: [&[u8]; N],
    program: &Address,
) -> Outcome {
    let mut parts: [&[u8]; 8] = [&[]; 8];
    parts[..N].copy_from_slice(&seeds);
    parts[N] = program.as_array();
    parts[N + 1] = b"ProgramDerivedAddress";
    let address = runtime::sha256(&parts[..N + 2]);
    ensure(same(account.address(), &address), WrongAddress)
}

/// The bump of `account`, which must be at the address that everybody finds for `seeds`.
pub fn bump_of(account: &AccountView, seeds: &[&[u8]], program: &Address) -> Outcome<u8> {
    let (address, bump) = runtime::find(seeds, program).ok_or(WrongAddress)?;
    ensure(same(account.address(), &address), WrongAddress)?;
    Ok(bump)
}

/// Whether `account` is the associated token account of `owner`.
#[inline(always)]
pub fn ensure_associated(
    account: &AccountView,
    owner: &Address,
    mint: &Address,
    bump: u8,
) -> Outcome {
    let seeds: [&[u8]; 4] = [
        owner.as_array(),
        TOKEN_PROGRAM.as_array(),
        mint.as_array(),
        &[bump],
    ];
    ensure_at(account, seeds, &ASSOCIATED_TOKEN_PROGRAM)
}

/// Whether nothing is at `account` yet. Lamports alone are nothing: anybody may send them.
#[inline(always)]
pub fn ensure_free(account: &AccountView, taken: crate::Failure) -> Outcome {
    ensure(owned_by(account, &SYSTEM_PROGRAM), taken)
}

/// Makes an account of `space` bytes at `account`, owned by `owner`, that `seeds` sign for.
pub fn create<const N: usize>(
    funder: &AccountView,
    account: &AccountView,
    space: usize,
    owner: &Address,
    seeds: &[Seed; N],
) -> Outcome {
    ensure_free(account, AlreadyInitialized)?;
    let needed = Rent::get()?.try_minimum_balance(space)?;
    let held = account.lamports();
    let signer = [Signer::from(seeds.as_slice())];
    if held == 0 {
        let mut data = [0u8; 52];
        data[4..12].copy_from_slice(&needed.to_le_bytes());
        data[12..20].copy_from_slice(&(space as u64).to_le_bytes());
        data[20..52].copy_from_slice(owner.as_array());
        system(
            &data,
            &[
                InstructionAccount::writable_signer(funder.address()),
                InstructionAccount::writable_signer(account.address()),
            ],
            &[funder.into(), account.into()],
            &signer,
        );
        return Ok(());
    }
    if held < needed {
        let mut data = [0u8; 12];
        data[0] = 2;
        data[4..12].copy_from_slice(&(needed - held).to_le_bytes());
        system(
            &data,
            &[
                InstructionAccount::writable_signer(funder.address()),
                InstructionAccount::writable(account.address()),
            ],
            &[funder.into(), account.into()],
            &[],
        );
    }
    let only = [InstructionAccount::writable_signer(account.address())];
    let mut allocate = [0u8; 12];
    allocate[0] = 8;
    allocate[4..12].copy_from_slice(&(space as u64).to_le_bytes());
    system(&allocate, &only, &[account.into()], &signer);
    let mut assign = [0u8; 36];
    assign[0] = 1;
    assign[4..36].copy_from_slice(owner.as_array());
    system(&assign, &only, &[account.into()], &signer);
    Ok(())
}

#[inline(always)]
fn system(data: &[u8], metas: &[InstructionAccount], accounts: &[CpiAccount], signers: &[Signer]) {
    let instruction = InstructionView {
        program_id: &SYSTEM_PROGRAM,
        accounts: metas,
        data,
    };
    runtime::invoke(&instruction, accounts, signers);
}
