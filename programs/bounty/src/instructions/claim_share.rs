use crate::errors::*;
use crate::marks::event;
use crate::state::{lottery_state, Lottery, Payer};
use anubis_kit::{
    accounts::{same, take_first, Is},
    data,
    events::Event,
    math::{add, mul_div},
    now, records, AccountView, Address, Outcome,
};

pub fn claim_share(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let ata_bump = data::byte(data)?;
    let ([lottery_at, record_at, payer, pool, ata, _], others) = take_first(
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
    let record: &mut Payer = records::open(record_at, program)?;
    ensure(record.is_of(lottery_at, payer.address()), PayerOfAnother)?;
    ensure(same(pool.address(), &lottery.pool_vault), WrongAddress)?;
    ensure(lottery.state == lottery_state::EXPIRED, NotExpired)?;

    let pro_rata = match record.fees_judged {
        0 => 0,
        fees => mul_div(lottery.pro_rata, fees, lottery.fees_judged)?,
    };
    let last_share = if same(payer.address(), &lottery.last_player) {
        core::mem::take(&mut lottery.last_share)
    } else {
        0
    };
    let amount = add(pro_rata, last_share)?;
    let to = if amount == 0 {
        &*ata
    } else {
        lottery
            .payee(payer.address(), ata_bump)
            .account(ata, others)?
    };
    lottery.claimed = add(lottery.claimed, amount)?;
    lottery.payers_claimed = add(lottery.payers_claimed, 1)?;
    lottery.send(lottery_at, [pool, to], amount);
    Event::<144>::new(event::SHARE_CLAIMED)
        .key(lottery_at.address())
        .key(payer.address())
        .key(to.address())
        .word(record.fees_judged)
        .word(pro_rata)
        .word(last_share)
        .word(amount)
        .instant(now()?)
        .emit();
    records::close(record_at, payer)
}
