use crate::ending;
use crate::errors::*;
use crate::marks::event;
use crate::messages::{self, verdicts, Verdict};
use crate::money;
use crate::state::{attempt_state, lottery_state, Attempt, Lottery, Payer};
use anubis_kit::{
    accounts::{same, take_first, Is},
    data,
    events::Event,
    math::{add, sub},
    now, records, tokens, AccountView, Address, Outcome,
};

pub fn process_ai_decision(
    program: &Address,
    accounts: &mut [AccountView],
    data: &[u8],
) -> Outcome {
    let ata_bump = data::byte(data)?;
    let (
        [lottery_at, attempt_at, record_at, escrow, pool, operations, buyback, ata, instructions, _],
        others,
    ) = take_first(
        accounts,
        [
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Instructions,
            Is::TokenProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    let attempt: &mut Attempt = records::open(attempt_at, program)?;
    let record: &mut Payer = records::open(record_at, program)?;
    ensure(
        same(escrow.address(), &lottery.escrow_vault)
            && same(pool.address(), &lottery.pool_vault)
            && same(operations.address(), &lottery.operations)
            && same(buyback.address(), &lottery.buyback),
        WrongAddress,
    )?;
    let signed = messages::verdict(instructions, &lottery.judge)?;
    ensure(
        same(&signed.lottery, lottery_at.address()),
        VerdictForAnotherLottery,
    )?;
    ensure(
        same(&attempt.lottery, lottery_at.address()),
        AttemptOfAnotherLottery,
    )?;
    ensure_for(signed, attempt)?;
    ensure(signed.verdict <= verdicts::VOID, UnknownVerdict)?;
    ensure(record.is_of(lottery_at, &attempt.payer), PayerOfAnother)?;
    ensure(lottery.is_open(), LotteryOver)?;
    ensure(attempt.is_waiting(), AlreadyJudged)?;
    let to = if signed.verdict == verdicts::REJECT {
        &*ata
    } else {
        lottery
            .payee(&attempt.payer, ata_bump)
            .account(ata, others)?
    };

    let now = now()?;
    let paid = attempt.paid();
    lottery.waiting = sub(lottery.waiting, 1)?;
    lottery.escrowed = sub(lottery.escrowed, paid)?;
    let key = lottery_at.address();

    if signed.verdict == verdicts::VOID {
        attempt.state = attempt_state::VOIDED;
        judged(key, lottery, attempt, signed, [0; 3], now);
        lottery.send(lottery_at, [escrow, to], paid);
        super::refund::refunded(key, attempt, to.address(), super::refund::VOID, now);
        return Ok(());
    }

    // A discount that nobody can bear was refused with the payment.
    let shares = money::shares(lottery, attempt.price, attempt.discount)?.ok_or(Overflow)?;
    lottery.pool = add(lottery.pool, shares.pool)?;
    lottery.judged = add(lottery.judged, 1)?;
    lottery.fees_judged = add(lottery.fees_judged, paid)?;
    lottery.last_player = attempt.payer;
    record.fees_judged = add(record.fees_judged, paid)?;
    record.judged = add(record.judged, 1)?;
    ending::count(lottery, attempt);
    judged(
        key,
        lottery,
        attempt,
        signed,
        [shares.pool, shares.buyback, shares.operations],
        now,
    );
    attempt.state = attempt_state::REJECTED;
    let mut prize = 0;
    if signed.verdict == verdicts::APPROVE {
        attempt.state = attempt_state::WON;
        lottery.state = lottery_state::WON;
        prize = core::mem::take(&mut lottery.pool);
    }
    let bump = [lottery.bump];
    let seeds = lottery.seeds(&bump);
    tokens::transfer(escrow, pool, lottery_at, shares.pool, Some(&seeds));
    tokens::transfer(escrow, buyback, lottery_at, shares.buyback, Some(&seeds));
    tokens::transfer(
        escrow,
        operations,
        lottery_at,
        shares.operations,
        Some(&seeds),
    );

    if signed.verdict == verdicts::APPROVE {
        tokens::transfer(pool, to, lottery_at, prize, Some(&seeds));
        Event::<144>::new(event::PRIZE_PAID)
            .key(key)
            .bytes(&attempt.id)
            .word(attempt.seq)
            .key(&attempt.payer)
            .key(to.address())
            .word(prize)
            .instant(now)
            .emit();
    }
    Ok(())
}

/// Whether the verdict is for this payment, and not for another of the same id or message.
#[inline(always)]
fn ensure_for(signed: &Verdict, attempt: &Attempt) -> Outcome {
    let seq = signed.seq;
    ensure(
        signed.attempt == attempt.id
            && seq == attempt.seq
            && signed.message_hash == attempt.message_hash,
        VerdictForAnotherAttempt,
    )
}

#[inline(always)]
fn judged(
    key: &Address,
    lottery: &Lottery,
    attempt: &Attempt,
    signed: &Verdict,
    [to_pool, to_buyback, to_operations]: [u64; 3],
    now: i64,
) {
    Event::<233>::new(event::ATTEMPT_JUDGED)
        .key(key)
        .bytes(&attempt.id)
        .word(attempt.seq)
        .key(&attempt.payer)
        .byte(signed.verdict)
        .word(attempt.price)
        .word(attempt.paid())
        .word(to_pool)
        .word(to_buyback)
        .word(to_operations)
        .word(lottery.pool)
        .word(lottery.judged)
        .instant(lottery.ends_at)
        .bytes(&attempt.message_hash)
        .bytes(&signed.explanation_hash)
        .instant(now)
        .emit();
}
