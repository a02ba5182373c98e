use crate::errors::*;
use crate::state::{lottery_state, Attempt, Lottery, Payer};
use anubis_kit::{
    accounts::{same, take, Is},
    data, now, records, AccountView, Address, Outcome,
};

/// The rent of an attempt that is judged or void. Not while its quote could be used again.
pub fn close_attempt(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [attempt_at, payer] = take(accounts, [Is::Writable, Is::Writable])?;
    let attempt: &mut Attempt = records::open(attempt_at, program)?;
    ensure(same(&attempt.payer, payer.address()), PayerOfAnother)?;
    ensure(!attempt.is_waiting(), AttemptWaiting)?;
    ensure(now()? >= attempt.quote_expires_at, QuoteStillValid)?;
    records::close(attempt_at, payer)
}

/// The rent of a payer's record where there is nothing to claim by it.
pub fn close_payer(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at, record_at, payer] = take(accounts, [Is::Read, Is::Writable, Is::Writable])?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    let record: &mut Payer = records::open(record_at, program)?;
    ensure(record.is_of(lottery_at, payer.address()), PayerOfAnother)?;
    let nothing = matches!(lottery.state, lottery_state::WON | lottery_state::RECOVERED);
    ensure(nothing, LotteryNotOver)?;
    records::close(record_at, payer)
}
