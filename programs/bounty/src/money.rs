//! How a fee and a pool are divided.
use crate::state::Lottery;
use anubis_kit::{
    math::{mul_div, sub},
    Outcome,
};

const WHOLE: u64 = 10_000;

pub struct Shares {
    pub pool: u64,
    pub buyback: u64,
    pub operations: u64,
}

/// Where a fee goes. Shares are of the undiscounted price, rounded down but the pool's; the discount
/// comes out of operations first, then buyback. None where these two cannot bear it.
pub fn shares(lottery: &Lottery, price: u64, discount: u64) -> Outcome<Option<Shares>> {
    let buyback = part(price, lottery.buyback_bps)?;
    let operations = part(price, lottery.operations_bps)?;
    let pool = sub(sub(price, buyback)?, operations)?;
    let from_operations = discount.min(operations);
    let from_buyback = discount - from_operations;
    if from_buyback > buyback {
        return Ok(None);
    }
    Ok(Some(Shares {
        pool,
        buyback: buyback - from_buyback,
        operations: operations - from_operations,
    }))
}

/// ⌊amount × bps / 10,000⌋
pub fn part(amount: u64, bps: u16) -> Outcome<u64> {
    mul_div(amount, bps as u64, WHOLE)
}
