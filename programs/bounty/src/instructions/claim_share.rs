use super::byte;
use crate::errors::*;
use crate::lottery_seeds;
use crate::marks::event;
use crate::state::{lottery_state, Lottery, Payer};
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    math::{add, mul_div},
    now, records, tokens, AccountView, Address, Outcome,
};

pub fn claim_share(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let ata_bump = byte(data)?;
    let [lottery_at, record_at, payer, pool, ata, _] = take(
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
    if amount != 0 {
        tokens::ensure_payable(ata, payer.address(), &lottery.mint, ata_bump)?;
    }
    lottery.claimed = add(lottery.claimed, amount)?;
    lottery.payers_claimed = add(lottery.payers_claimed, 1)?;
    lottery_seeds!(lottery, bump, seeds);
    tokens::transfer(pool, ata, lottery_at, amount, Some(&seeds));
    Event::<144>::new(event::SHARE_CLAIMED)
        .key(lottery_at.address())
        .key(payer.address())
        .key(ata.address())
        .word(record.fees_judged)
        .word(pro_rata)
        .word(last_share)
        .word(amount)
        .instant(now()?)
        .emit();
    records::close(record_at, payer)
}
