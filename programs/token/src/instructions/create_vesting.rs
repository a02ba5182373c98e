use super::read;
use crate::errors::*;
use crate::marks::event;
use crate::state::Vesting;
use anubis_kit::{
    accounts::{take, Is},
    events::Event,
    pda, records, tokens, AccountView, Address, Outcome,
};
use pinocchio::cpi::Seed;

#[repr(C, packed)]
struct Grant {
    beneficiary: Address,
    id: u8,
    start: i64,
    cliff: i64,
    end: i64,
    total: u64,
}

/// Locks tokens up for a beneficiary. Nobody can take them back.
pub fn create_vesting(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let grant: &Grant = unsafe { read(data)? };
    let [funder, at, vault, mint, source, _, _] = take(
        accounts,
        [
            Is::Signing,
            Is::Writable,
            Is::Writable,
            Is::Read,
            Is::Writable,
            Is::TokenProgram,
            Is::SystemProgram,
        ],
    )?;
    let (start, cliff, end, total) = (grant.start, grant.cliff, grant.end, grant.total);
    ensure(total != 0, AmountIsZero)?;
    ensure(
        0 <= start && start <= cliff && cliff <= end,
        InvalidSchedule,
    )?;
    tokens::mint(mint)?;
    let id = [grant.id];
    let (of, from, to) = (
        mint.address().as_array(),
        funder.address().as_array(),
        grant.beneficiary.as_array(),
    );
    let bump = [pda::bump_of(at, &[b"vesting", of, from, to, &id], program)?];
    let key = at.address();
    let vault_bump = [pda::bump_of(
        vault,
        &[b"vesting_vault", key.as_array()],
        program,
    )?];

    pda::create(
        funder,
        at,
        size_of::<Vesting>(),
        program,
        &[
            Seed::from(b"vesting".as_slice()),
            Seed::from(of.as_slice()),
            Seed::from(from.as_slice()),
            Seed::from(to.as_slice()),
            Seed::from(id.as_slice()),
            Seed::from(bump.as_slice()),
        ],
    )?;
    tokens::create_vault(
        funder,
        vault,
        mint,
        key,
        &[
            Seed::from(b"vesting_vault".as_slice()),
            Seed::from(key.as_array().as_slice()),
            Seed::from(vault_bump.as_slice()),
        ],
    )?;
    tokens::transfer(source, vault, funder, total, None);
    let vesting: &mut Vesting = records::begin(at);
    vesting.mint = *mint.address();
    vesting.beneficiary = grant.beneficiary;
    vesting.vault = *vault.address();
    vesting.funder = *funder.address();
    vesting.start = start;
    vesting.cliff = cliff;
    vesting.end = end;
    vesting.total = total;
    vesting.id = grant.id;
    vesting.bump = bump[0];
    Event::<169>::new(event::VESTING_CREATED)
        .key(key)
        .key(mint.address())
        .key(funder.address())
        .key(&grant.beneficiary)
        .byte(grant.id)
        .word(total)
        .instant(start)
        .instant(cliff)
        .instant(end)
        .emit();
    Ok(())
}
