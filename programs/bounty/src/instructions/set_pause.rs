use crate::ending;
use crate::errors::*;
use crate::marks::event;
use crate::state::Lottery;
use anubis_kit::{
    accounts::{take, Is},
    data,
    events::Event,
    now, records, AccountView, Address, Outcome,
};

pub fn set_pause(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let paused = data::byte(data)?;
    ensure(paused <= 1, InvalidInstruction)?;
    let [lottery_at, authority] = take(accounts, [Is::Writable, Is::Signer])?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    lottery.ensure_authority(authority)?;
    ensure(lottery.is_open(), LotteryOver)?;
    let now = now()?;
    if paused == 1 {
        ensure(lottery.paused_at == 0, AlreadyPaused)?;
        lottery.paused_at = now;
    } else {
        ensure(lottery.paused_at != 0, NotPaused)?;
        ending::resume(lottery, now);
    }
    Event::<57>::new(event::PAUSE_CHANGED)
        .key(lottery_at.address())
        .byte(paused)
        .instant(lottery.ends_at)
        .instant(now)
        .emit();
    Ok(())
}
