use crate::errors::*;
use crate::marks::event;
use crate::state::{Attempt, Lottery};
use anubis_kit::{
    accounts::{same, take_first, Is},
    data,
    events::Event,
    math::sub,
    now, records, AccountView, Address, Outcome,
};

const OVERDUE: u8 = 0;
const ROUND_OVER: u8 = 1;
pub const VOID: u8 = 2;

pub fn refund(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let ata_bump = data::byte(data)?;
    let ([lottery_at, attempt_at, payer, escrow, ata, _], others) = take_first(
        accounts,
        [
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    let attempt: &mut Attempt = records::open(attempt_at, program)?;
    ensure(
        same(&attempt.lottery, lottery_at.address()),
        AttemptOfAnotherLottery,
    )?;
    ensure(same(&attempt.payer, payer.address()), PayerOfAnother)?;
    ensure(same(escrow.address(), &lottery.escrow_vault), WrongAddress)?;
    ensure(attempt.is_waiting(), AlreadyJudged)?;
    let now = now()?;
    let due = attempt.paid_at.saturating_add(lottery.reclaim_seconds);
    ensure(!lottery.is_open() || now >= due, NotYetReclaimable)?;
    let to = lottery
        .payee(&attempt.payer, ata_bump)
        .account(ata, others)?;

    let paid = attempt.paid();
    lottery.waiting = sub(lottery.waiting, 1)?;
    lottery.escrowed = sub(lottery.escrowed, paid)?;
    lottery.send(lottery_at, [escrow, to], paid);
    let reason = if lottery.is_open() {
        OVERDUE
    } else {
        ROUND_OVER
    };
    refunded(lottery_at.address(), attempt, to.address(), reason, now);
    // The quote has expired by now, or the round takes no payments any more: it cannot be used again.
    records::close(attempt_at, payer)
}

#[inline(always)]
pub fn refunded(key: &Address, attempt: &Attempt, to: &Address, reason: u8, now: i64) {
    Event::<145>::new(event::ATTEMPT_REFUNDED)
        .key(key)
        .bytes(&attempt.id)
        .word(attempt.seq)
        .key(&attempt.payer)
        .key(to)
        .word(attempt.paid())
        .byte(reason)
        .instant(now)
        .emit();
}
