use crate::errors::*;
use crate::marks::event;
use crate::state::Config;
use anubis_kit::{
    accounts::{same, take, Is},
    data,
    events::Event,
    math::{add, mul_div, sub, Wide},
    now, records, tokens, AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Order {
    bought: u64,
    usdc_spent: u64,
    index: u64,
    reference: [u8; 32],
}

const UNIT: u64 = 1_000_000;

/// Burns half of what was bought and gives the other half to those who stake.
pub fn execute_buyback(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let order: &Order = unsafe { data::read(data)? };
    let [authority, config_at, source, mint, vault, _] = take(
        accounts,
        [
            Is::Signer,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let config: &mut Config = records::open(config_at, program)?;
    ensure(
        same(authority.address(), &config.buyback_authority),
        WrongAuthority,
    )?;
    ensure(same(mint.address(), &config.mint), WrongAddress)?;
    ensure(same(vault.address(), &config.reward_vault), WrongAddress)?;
    let (bought, usdc_spent, index) = (order.bought, order.usdc_spent, order.index);
    ensure(index == config.buybacks, BuybackOutOfOrder)?;
    ensure(bought != 0, AmountIsZero)?;

    // An odd unit goes to those who stake.
    let burned = bought / 2;
    let to_stakers = sub(bought, burned)?;
    let distributed = distribute(config, to_stakers)?;
    config.burned = add(config.burned, burned)?;
    config.usdc_spent = add(config.usdc_spent, usdc_spent)?;
    config.bought = add(config.bought, bought)?;
    config.buybacks = add(config.buybacks, 1)?;
    tokens::burn(source, mint, authority, burned);
    tokens::transfer(source, vault, authority, to_stakers, None);
    Event::<152>::new(event::BUYBACK_EXECUTED)
        .key(config_at.address())
        .word(index)
        .word(bought)
        .word(usdc_spent)
        .word(mul_div(usdc_spent, UNIT, bought)?)
        .word(burned)
        .word(to_stakers)
        .word(distributed)
        .word(config.waiting)
        .word(config.total_staked)
        .bytes(&order.reference)
        .instant(now()?)
        .emit();
    Ok(())
}

/// Gives `amount`, and what waited, to all who stake now; where nobody does, it waits.
fn distribute(config: &mut Config, amount: u64) -> Outcome<u64> {
    let due = add(config.waiting, amount)?;
    if config.total_staked == 0 {
        config.waiting = due;
        return Ok(0);
    }
    config.waiting = 0;
    config.distributed = add(config.distributed, due)?;
    let each = Wide::ratio(due, config.total_staked)?;
    config.reward_per_share = config.reward_per_share.plus(each)?;
    Ok(due)
}
