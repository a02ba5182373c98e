use crate::errors::*;
use crate::marks::event;
use crate::state::{lottery_state, Lottery};
use crate::{ending, money};
use anubis_kit::{
    accounts::{take, Is},
    data,
    events::Event,
    math::sub,
    now, records, AccountView, Address, Outcome,
};

/// Moves no tokens, so that no account can hold it up.
pub fn expire(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at] = take(accounts, [Is::Writable])?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    ensure(lottery.is_open(), LotteryOver)?;
    let now = now()?;
    ensure(now >= ending::end_of(lottery, now), CountdownRunning)?;
    // Nothing is paid after the end, so whoever waits has at most the reclaim time left.
    let overdue = now >= lottery.last_paid_at.saturating_add(lottery.reclaim_seconds);
    ensure(lottery.waiting == 0 || overdue, AttemptsWaiting)?;

    lottery.state = lottery_state::EXPIRED;
    if lottery.fees_judged != 0 {
        lottery.last_share = money::part(lottery.pool, lottery.last_player_bps)?;
        lottery.pro_rata = sub(lottery.pool, lottery.last_share)?;
    }
    Event::<112>::new(event::LOTTERY_EXPIRED)
        .key(lottery_at.address())
        .word(lottery.pool)
        .key(&lottery.last_player)
        .word(lottery.last_share)
        .word(lottery.pro_rata)
        .word(lottery.fees_judged)
        .instant(now)
        .emit();
    Ok(())
}
