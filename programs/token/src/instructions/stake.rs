use crate::errors::*;
use crate::marks::event;
use crate::state::{Config, Stake};
use anubis_kit::{
    accounts::{owned_by, same, take, Is, SYSTEM_PROGRAM},
    data,
    events::Event,
    math::add,
    now, pda, records, seeds, tokens, AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Order {
    amount: u64,
    lock_days: u16,
    bump: u8,
}

const DAY: i64 = 86_400;

pub fn stake(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let order: &Order = unsafe { data::read(data)? };
    let [owner, config_at, at, source, vault, _, _] = take(
        accounts,
        [
            Is::Signing,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
            Is::SystemProgram,
        ],
    )?;
    let config: &mut Config = records::open(config_at, program)?;
    ensure(same(vault.address(), &config.stake_vault), WrongAddress)?;
    ensure(config.paused == 0, StakingPaused)?;
    let (amount, lock_days) = (order.amount, order.lock_days);
    ensure(amount != 0, AmountIsZero)?;
    ensure(matches!(lock_days, 0 | 30 | 60 | 90), UnknownLock)?;
    let stake = open_or_begin(program, [owner, config_at, at], lock_days, order.bump)?;

    stake.settle(config)?;
    let now = now()?;
    stake.amount = add(stake.amount, amount)?;
    stake.staked_at = now;
    // More under a lock begins that lock anew for all of it; it never ends earlier than it did.
    stake.unlock_at = stake
        .unlock_at
        .max(now.saturating_add(lock_days as i64 * DAY));
    config.total_staked = add(config.total_staked, amount)?;
    tokens::transfer(source, vault, owner, amount, None);
    Event::<114>::new(event::STAKED)
        .key(config_at.address())
        .key(owner.address())
        .bytes(&lock_days.to_le_bytes())
        .word(amount)
        .word(stake.amount)
        .word(config.total_staked)
        .instant(stake.unlock_at)
        .instant(now)
        .emit();
    Ok(())
}

/// The owner's stake under this lock. Another bump than the one that everybody finds would only give
/// the owner a second account, which has the same rights as the first.
#[inline(always)]
fn open_or_begin<'a>(
    program: &Address,
    [owner, config_at, at]: [&AccountView; 3],
    lock_days: u16,
    bump: u8,
) -> Outcome<&'a mut Stake> {
    let tail = [lock_days as u8, bump];
    let (lock, bump) = tail.split_at(1);
    let (config, key) = (config_at.address().as_array(), owner.address().as_array());
    pda::ensure_at(at, [b"stake", config, key, lock, bump], program)?;
    if !owned_by(at, &SYSTEM_PROGRAM) {
        return records::open(at, program);
    }
    pda::create(
        owner,
        at,
        size_of::<Stake>(),
        program,
        &seeds![b"stake", config, key, [tail[0]], [tail[1]]],
    )?;
    let stake: &mut Stake = records::begin(at);
    stake.config = *config_at.address();
    stake.owner = *owner.address();
    stake.lock_days = lock_days;
    stake.bump = tail[1];
    Ok(stake)
}
