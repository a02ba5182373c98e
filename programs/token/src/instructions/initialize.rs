use super::read;
use crate::errors::*;
use crate::marks::event;
use crate::state::Config;
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    now, pda, records, tokens, AccountView, Address, Outcome,
};
use pinocchio::cpi::Seed;

#[repr(C, packed)]
struct Set {
    buyback_authority: Address,
    pauser: Address,
}

/// Only whoever may still mint can do this, so nobody else takes the mint's place.
pub fn initialize(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let set: &Set = unsafe { read(data)? };
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
    let stakes_bump = [pda::bump_of(
        stakes,
        &[b"stake_vault", key.as_array()],
        program,
    )?];
    let rewards_bump = [pda::bump_of(
        rewards,
        &[b"reward_vault", key.as_array()],
        program,
    )?];

    pda::create(
        authority,
        at,
        size_of::<Config>(),
        program,
        &[
            Seed::from(b"config".as_slice()),
            Seed::from(mint.address().as_array().as_slice()),
            Seed::from(bump.as_slice()),
        ],
    )?;
    let of = Seed::from(key.as_array().as_slice());
    tokens::create_vault(
        authority,
        stakes,
        mint,
        key,
        &[
            Seed::from(b"stake_vault".as_slice()),
            of.clone(),
            Seed::from(stakes_bump.as_slice()),
        ],
    )?;
    tokens::create_vault(
        authority,
        rewards,
        mint,
        key,
        &[
            Seed::from(b"reward_vault".as_slice()),
            of,
            Seed::from(rewards_bump.as_slice()),
        ],
    )?;
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
