use super::withdrawal::Withdrawal;
use crate::errors::*;
use crate::marks::event;
use anubis_kit::{data, math::add, now, AccountView, Address, Outcome};

pub fn claim_rewards(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let of = Withdrawal::open(program, accounts, |config| &config.reward_vault)?;
    of.stake.settle(of.config)?;
    let amount = core::mem::take(&mut of.stake.owed);
    ensure(amount != 0, NothingToClaim)?;

    of.stake.claimed = add(of.stake.claimed, amount)?;
    of.config.claimed = add(of.config.claimed, amount)?;
    of.pay(amount);
    of.event::<90>(event::REWARDS_CLAIMED, amount)
        .instant(now()?)
        .emit();
    Ok(())
}
