use super::withdrawal::Withdrawal;
use crate::errors::*;
use crate::marks::event;
use anubis_kit::{data, math::sub, now, AccountView, Address, Outcome};

#[repr(C, packed)]
struct Order {
    amount: u64,
}

pub fn unstake(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let order: &Order = unsafe { data::read(data)? };
    let of = Withdrawal::open(program, accounts, |config| &config.stake_vault)?;
    let (amount, now) = (order.amount, now()?);
    ensure(amount != 0, AmountIsZero)?;
    ensure(now >= of.stake.unlock_at, StillLocked)?;
    ensure(amount <= of.stake.amount, NotEnoughStaked)?;

    of.stake.settle(of.config)?;
    of.stake.amount = sub(of.stake.amount, amount)?;
    of.config.total_staked = sub(of.config.total_staked, amount)?;
    of.pay(amount);
    of.event::<106>(event::UNSTAKED, amount)
        .word(of.stake.amount)
        .word(of.config.total_staked)
        .instant(now)
        .emit();
    Ok(())
}
