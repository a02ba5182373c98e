use crate::errors::*;
use crate::marks::event;
use crate::state::Vesting;
use anubis_kit::{
    accounts::{take, Is},
    data,
    events::Event,
    pda, records, seeds,
    tokens::{self, NewVault},
    AccountView, Address, Outcome,
};

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
    let grant: &Grant = unsafe { data::read(data)? };
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
    let vault = NewVault::find(vault, b"vesting_vault", key, program)?;

    pda::create(
        funder,
        at,
        size_of::<Vesting>(),
        program,
        &seeds![b"vesting", of, from, to, id, bump],
    )?;
    vault.create(funder, mint)?;
    tokens::transfer(source, vault.at, funder, total, None);
    let vesting: &mut Vesting = records::begin(at);
    vesting.mint = *mint.address();
    vesting.beneficiary = grant.beneficiary;
    vesting.vault = *vault.at.address();
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
