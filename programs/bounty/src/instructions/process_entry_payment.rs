use crate::ending;
use crate::errors::*;
use crate::marks::event;
use crate::messages::{self, Quote};
use crate::money;
use crate::state::{attempt_state, Attempt, Lottery, Payer};
use anubis_kit::{
    accounts::{owned_by, same, take, Is, SYSTEM_PROGRAM},
    data,
    events::Event,
    math::add,
    now, pda, records, seeds, tokens, AccountView, Address, Outcome,
};

pub fn process_entry_payment(
    program: &Address,
    accounts: &mut [AccountView],
    data: &[u8],
) -> Outcome {
    data::ensure_none(data)?;
    let [payer, lottery_at, attempt_at, record_at, source, escrow, instructions, _, _] = take(
        accounts,
        [
            Is::Signing,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Instructions,
            Is::TokenProgram,
            Is::SystemProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    ensure(same(escrow.address(), &lottery.escrow_vault), WrongAddress)?;
    let quote = messages::quote(instructions, &lottery.quote_signer)?;
    ensure(
        same(&quote.lottery, lottery_at.address()),
        QuoteForAnotherLottery,
    )?;
    ensure(same(&quote.payer, payer.address()), QuoteForAnotherPayer)?;
    let now = now()?;
    ensure_takes(lottery, now)?;
    ensure_price(lottery, quote, now)?;

    let attempt_bump = [quote.attempt_bump];
    let key = lottery_at.address();
    pda::ensure_at(
        attempt_at,
        [b"attempt", key.as_array(), &quote.attempt, &attempt_bump],
        program,
    )?;
    pda::ensure_free(attempt_at, AttemptExists)?;
    pda::create(
        payer,
        attempt_at,
        size_of::<Attempt>(),
        program,
        &seeds![b"attempt", key.as_array(), quote.attempt, attempt_bump],
    )?;
    ensure_record(
        program,
        payer,
        lottery_at,
        lottery,
        record_at,
        quote.payer_bump,
    )?;

    let attempt: &mut Attempt = records::begin(attempt_at);
    attempt.lottery = *key;
    attempt.payer = *payer.address();
    attempt.message_hash = quote.message_hash;
    attempt.id = quote.attempt;
    attempt.seq = lottery.paid;
    attempt.price = quote.price;
    attempt.discount = quote.discount;
    attempt.step = quote.step;
    attempt.paid_at = now;
    attempt.quote_expires_at = quote.expires_at;
    attempt.state = attempt_state::WAITING;
    attempt.bump = quote.attempt_bump;

    let paid = attempt.paid();
    lottery.paid = add(lottery.paid, 1)?;
    lottery.waiting = add(lottery.waiting, 1)?;
    lottery.escrowed = add(lottery.escrowed, paid)?;
    lottery.last_paid_at = now;
    tokens::transfer(source, escrow, payer, paid, None);

    Event::<176>::new(event::ENTRY_PAID)
        .key(key)
        .bytes(&attempt.id)
        .word(attempt.seq)
        .key(payer.address())
        .word(attempt.price)
        .word(attempt.discount)
        .word(paid)
        .word(attempt.step)
        .bytes(&attempt.message_hash)
        .word(lottery.escrowed)
        .instant(now)
        .emit();
    Ok(())
}

/// Whether the lottery takes new entries now.
#[inline(always)]
fn ensure_takes(lottery: &Lottery, now: i64) -> Outcome {
    ensure(lottery.is_open(), LotteryOver)?;
    ensure(lottery.paused_at == 0, LotteryPaused)?;
    ensure(lottery.emergency_at == 0, EmergencyAnnounced)?;
    ensure(now < ending::end_of(lottery, now), LotteryEnded)
}

#[inline(always)]
fn ensure_price(lottery: &Lottery, quote: &Quote, now: i64) -> Outcome {
    let expires_at = quote.expires_at;
    ensure(now < expires_at, QuoteExpired)?;
    // So a fee that may be reclaimed for its age never has a quote that could be used again.
    ensure(expires_at - now <= lottery.reclaim_seconds, QuoteTooLong)?;
    let (price, discount) = (quote.price, quote.discount);
    ensure(price != 0, PriceIsZero)?;
    ensure(discount < price, DiscountTooLarge)?;
    ensure(
        money::shares(lottery, price, discount)?.is_some(),
        DiscountTooLarge,
    )
}

/// The payer's record: made with the first payment, at an address that the quote signer vouches for.
#[inline(always)]
fn ensure_record(
    program: &Address,
    payer: &AccountView,
    lottery_at: &AccountView,
    lottery: &mut Lottery,
    record_at: &AccountView,
    bump: u8,
) -> Outcome {
    let bump = [bump];
    let (key, owner) = (lottery_at.address().as_array(), payer.address().as_array());
    pda::ensure_at(record_at, [b"payer", key, owner, &bump], program)?;
    if !owned_by(record_at, &SYSTEM_PROGRAM) {
        return Ok(());
    }
    pda::create(
        payer,
        record_at,
        size_of::<Payer>(),
        program,
        &seeds![b"payer", key, owner, bump],
    )?;
    let record: &mut Payer = records::begin(record_at);
    record.lottery = *lottery_at.address();
    record.payer = *payer.address();
    record.bump = bump[0];
    lottery.payers = add(lottery.payers, 1)?;
    Ok(())
}
