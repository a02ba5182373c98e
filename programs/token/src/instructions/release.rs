use crate::errors::*;
use crate::marks::event;
use crate::state::Vesting;
use anubis_kit::{
    accounts::{same, take_first, Is},
    data,
    events::Event,
    math::{add, mul_div, sub},
    now, records, seeds,
    tokens::{self, Payee},
    AccountView, Address, Outcome,
};

pub fn release(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let ata_bump = data::byte(data)?;
    let ([at, vault, ata, _], others) = take_first(
        accounts,
        [Is::Writable, Is::Writable, Is::Writable, Is::TokenProgram],
    )?;
    let vesting: &mut Vesting = records::open(at, program)?;
    ensure(same(vault.address(), &vesting.vault), WrongAddress)?;
    let payee = Payee {
        owner: &vesting.beneficiary,
        mint: &vesting.mint,
        bump: ata_bump,
    };
    let to = payee.account(ata, others)?;
    let now = now()?;
    let amount = sub(due(vesting, now)?, vesting.released)?;
    ensure(amount != 0, NothingReleasable)?;

    vesting.released = add(vesting.released, amount)?;
    let (id, bump) = ([vesting.id], [vesting.bump]);
    let seeds = seeds![
        b"vesting",
        vesting.mint.as_array(),
        vesting.funder.as_array(),
        vesting.beneficiary.as_array(),
        id,
        bump,
    ];
    tokens::transfer(vault, to, at, amount, Some(&seeds));
    Event::<96>::new(event::VESTING_RELEASED)
        .key(at.address())
        .key(&vesting.beneficiary)
        .word(amount)
        .word(vesting.released)
        .instant(now)
        .emit();
    Ok(())
}

/// What has become due of a grant until `now`.
fn due(vesting: &Vesting, now: i64) -> Outcome<u64> {
    if now < vesting.cliff {
        return Ok(0);
    }
    if now >= vesting.end {
        return Ok(vesting.total);
    }
    // start ≤ cliff ≤ now < end, and none of them is negative.
    let passed = (now - vesting.start) as u64;
    mul_div(vesting.total, passed, (vesting.end - vesting.start) as u64)
}
