use crate::errors::*;
use crate::marks::event;
use crate::state::Config;
use anubis_kit::{
    accounts::{same, take, Is},
    data,
    events::Event,
    now, pda, records, seeds,
    tokens::{self, NewVault},
    AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Set {
    buyback_authority: Address,
    pauser: Address,
}

/// Only whoever may still mint can do this, so nobody else takes the mint's place.
pub fn initialize(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let set: &Set = unsafe { data::read(data)? };
    let [authority, at, stakes, rewards, mint, _, _] = take(
        accounts,
        [
            Is::Signing,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Read,
            Is::TokenProgram,
            Is::SystemProgram,
        ],
    )?;
    let minted = tokens::mint(mint)?;
    ensure(minted.decimals == 6 && !minted.may_freeze, MintNotFixed)?;
    let mints = minted
        .authority
        .is_some_and(|key| same(key, authority.address()));
    ensure(mints, WrongAuthority)?;
    let key = at.address();
    let bump = [pda::bump_of(
        at,
        &[b"config", mint.address().as_array()],
        program,
    )?];
    let stake_vault = NewVault::find(stakes, b"stake_vault", key, program)?;
    let reward_vault = NewVault::find(rewards, b"reward_vault", key, program)?;

    pda::create(
        authority,
        at,
        size_of::<Config>(),
        program,
        &seeds![b"config", mint.address().as_array(), bump],
    )?;
    stake_vault.create(authority, mint)?;
    reward_vault.create(authority, mint)?;
    let config: &mut Config = records::begin(at);
    config.mint = *mint.address();
    config.stake_vault = *stakes.address();
    config.reward_vault = *rewards.address();
    config.buyback_authority = set.buyback_authority;
    config.pauser = set.pauser;
    config.bump = bump[0];
    Event::<144>::new(event::CONFIG_INITIALIZED)
        .key(key)
        .key(mint.address())
        .key(&set.buyback_authority)
        .key(&set.pauser)
        .instant(now()?)
        .emit();
    Ok(())
}
