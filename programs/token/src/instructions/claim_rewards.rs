use super::{config_seeds, ensure_theirs};
use crate::errors::*;
use crate::marks::event;
use crate::state::{Config, Stake};
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    math::add,
    now, records, tokens, AccountView, Address, Outcome,
};

pub fn claim_rewards(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    ensure(data.is_empty(), InvalidInstruction)?;
    let [owner, config_at, at, vault, destination, _] = take(
        accounts,
        [
            Is::Signer,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let config: &mut Config = records::open(config_at, program)?;
    let stake: &mut Stake = records::open(at, program)?;
    stake.ensure_of(config_at, owner)?;
    ensure(same(vault.address(), &config.reward_vault), WrongAddress)?;
    ensure_theirs(destination, owner)?;
    stake.settle(config)?;
    let amount = core::mem::take(&mut stake.owed);
    ensure(amount != 0, NothingToClaim)?;

    stake.claimed = add(stake.claimed, amount)?;
    config.claimed = add(config.claimed, amount)?;
    config_seeds!(config, bump, seeds);
    tokens::transfer(vault, destination, config_at, amount, Some(&seeds));
    Event::<90>::new(event::REWARDS_CLAIMED)
        .key(config_at.address())
        .key(owner.address())
        .bytes(&stake.lock_days.to_le_bytes())
        .word(amount)
        .instant(now()?)
        .emit();
    Ok(())
}
