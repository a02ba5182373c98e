use crate::errors::*;
use crate::state::Stake;
use anubis_kit::{
    accounts::{same, take, Is},
    data, records, AccountView, Address, Outcome,
};

/// The rent of an account in which nothing is left, and that nothing is owed to.
pub fn close_stake(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    data::ensure_none(data)?;
    let [owner, at] = take(accounts, [Is::Signing, Is::Writable])?;
    let stake: &mut Stake = records::open(at, program)?;
    ensure(same(&stake.owner, owner.address()), StakeOfAnother)?;
    ensure(stake.amount == 0 && stake.owed == 0, StakeNotEmpty)?;
    records::close(at, owner)
}
