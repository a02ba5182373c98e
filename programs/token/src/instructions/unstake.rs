use super::{config_seeds, ensure_theirs, read};
use crate::errors::*;
use crate::marks::event;
use crate::state::{Config, Stake};
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    math::sub,
    now, records, tokens, AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Order {
    amount: u64,
}

pub fn unstake(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let order: &Order = unsafe { read(data)? };
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
    ensure(same(vault.address(), &config.stake_vault), WrongAddress)?;
    ensure_theirs(destination, owner)?;
    let (amount, now) = (order.amount, now()?);
    ensure(amount != 0, AmountIsZero)?;
    ensure(now >= stake.unlock_at, StillLocked)?;
    ensure(amount <= stake.amount, NotEnoughStaked)?;

    stake.settle(config)?;
    stake.amount = sub(stake.amount, amount)?;
    config.total_staked = sub(config.total_staked, amount)?;
    config_seeds!(config, bump, seeds);
    tokens::transfer(vault, destination, config_at, amount, Some(&seeds));
    Event::<106>::new(event::UNSTAKED)
        .key(config_at.address())
        .key(owner.address())
        .bytes(&stake.lock_days.to_le_bytes())
        .word(amount)
        .word(stake.amount)
        .word(config.total_staked)
        .instant(now)
        .emit();
    Ok(())
}
