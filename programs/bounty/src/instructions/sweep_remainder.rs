use crate::errors::*;
use crate::marks::event;
use crate::state::{lottery_state, Lottery};
use anubis_kit::{
    accounts::{same, take, Is},
    data,
    events::Event,
    math::add,
    now, records, AccountView, Address, Outcome,
};

/// What rounding left in a lottery that is over goes on to the next one's pool. What strayed in stays.
pub fn sweep_remainder(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [lottery_at, authority, pool, next_at, next_pool, _] = take(
        accounts,
        [
            Is::Writable,
            Is::Signer,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    // One record is never held twice.
    let itself = same(lottery_at.address(), next_at.address());
    ensure(!itself, NotTheNextLottery)?;
    let next: &mut Lottery = records::open(next_at, program)?;
    lottery.ensure_authority(authority)?;
    ensure(!lottery.is_open(), LotteryNotOver)?;
    ensure(
        lottery.state != lottery_state::EXPIRED || all_claimed(lottery),
        SharesUnclaimed,
    )?;
    let follows = next.is_open()
        && same(&next.authority, &lottery.authority)
        && same(&next.mint, &lottery.mint);
    ensure(follows, NotTheNextLottery)?;
    ensure(same(pool.address(), &lottery.pool_vault), WrongAddress)?;
    ensure(same(next_pool.address(), &next.pool_vault), WrongAddress)?;

    let amount = lottery.pool_left();
    lottery.pool = 0;
    next.pool = add(next.pool, amount)?;
    lottery.send(lottery_at, [pool, next_pool], amount);
    Event::<88>::new(event::REMAINDER_SWEPT)
        .key(lottery_at.address())
        .key(next_at.address())
        .word(amount)
        .instant(now()?)
        .emit();
    Ok(())
}

/// Where nothing was judged, there is nothing to claim.
fn all_claimed(lottery: &Lottery) -> bool {
    lottery.fees_judged == 0 || lottery.payers_claimed == lottery.payers
}
