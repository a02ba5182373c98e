use crate::ending;
use crate::errors::*;
use crate::marks::event;
use crate::state::{lottery_state, Lottery};
use anubis_kit::{
    accounts::{same, take, Is},
    data,
    events::Event,
    now, records, AccountView, Address, Outcome,
};

pub fn announce_emergency(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at, authority] = take(accounts, [Is::Writable, Is::Signer])?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    lottery.ensure_authority(authority)?;
    ensure(lottery.is_open(), LotteryOver)?;
    ensure(lottery.emergency_at == 0, AlreadyAnnounced)?;
    let now = now()?;
    lottery.emergency_at = now;
    ending::freeze(lottery, now);
    Event::<88>::new(event::EMERGENCY_ANNOUNCED)
        .key(lottery_at.address())
        .key(&lottery.recovery)
        .instant(now.saturating_add(lottery.emergency_seconds))
        .instant(now)
        .emit();
    Ok(())
}

pub fn cancel_emergency(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at, authority] = take(accounts, [Is::Writable, Is::Signer])?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    lottery.ensure_authority(authority)?;
    ensure(lottery.is_open(), LotteryOver)?;
    ensure(lottery.emergency_at != 0, NotAnnounced)?;
    lottery.emergency_at = 0;
    Event::<48>::new(event::EMERGENCY_CANCELLED)
        .key(lottery_at.address())
        .instant(now()?)
        .emit();
    Ok(())
}

/// Moves the pool to the account that was fixed at the start. Fees in escrow are never touched: they
/// are judged or returned before, which anybody can do after the reclaim time.
pub fn emergency_recovery(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at, authority, pool, recovery, _] = take(
        accounts,
        [
            Is::Writable,
            Is::Signer,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    lottery.ensure_authority(authority)?;
    ensure(same(pool.address(), &lottery.pool_vault), WrongAddress)?;
    ensure(same(recovery.address(), &lottery.recovery), WrongAddress)?;
    ensure(lottery.is_open(), LotteryOver)?;
    ensure(lottery.emergency_at != 0, NotAnnounced)?;
    let now = now()?;
    // After the end the pool is the players', and only `expire` goes on.
    ensure(now < ending::end_of(lottery, now), LotteryEnded)?;
    let due = lottery
        .emergency_at
        .saturating_add(lottery.emergency_seconds);
    ensure(now >= due, TimeLocked)?;
    ensure(lottery.waiting == 0, AttemptsWaiting)?;

    lottery.state = lottery_state::RECOVERED;
    let amount = core::mem::take(&mut lottery.pool);
    lottery.send(lottery_at, [pool, recovery], amount);
    Event::<88>::new(event::POOL_RECOVERED)
        .key(lottery_at.address())
        .key(recovery.address())
        .word(amount)
        .instant(now)
        .emit();
    Ok(())
}
