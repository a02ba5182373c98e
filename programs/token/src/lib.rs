//! Stakes of the $100Bs token, what buybacks bring to them, and grants that are released over time.
//! docs/chain.md is the whole interface.
#![no_std]

mod errors;
mod instructions;
mod marks;
mod state;

use anubis_kit::{AccountView, Address, Outcome};
use errors::InvalidInstruction;
use instructions as run;
use marks::instruction as is;
use pinocchio::ProgramResult;

pinocchio::program_entrypoint!(process, 12);
pinocchio::no_allocator!();
pinocchio::nostd_panic_handler!();

#[inline(always)]
fn process(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    Ok(dispatch(program, accounts, data)?)
}

#[inline(always)]
fn dispatch(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let (kind, rest) = data.split_first_chunk::<8>().ok_or(InvalidInstruction)?;
    match u64::from_le_bytes(*kind) {
        is::STAKE => run::stake(program, accounts, rest),
        is::CLAIM_REWARDS => run::claim_rewards(program, accounts, rest),
        is::UNSTAKE => run::unstake(program, accounts, rest),
        is::CLOSE_STAKE => run::close_stake(program, accounts, rest),
        is::EXECUTE_BUYBACK => run::execute_buyback(program, accounts, rest),
        is::SET_PAUSE => run::set_pause(program, accounts, rest),
        is::RELEASE => run::release(program, accounts, rest),
        is::CREATE_VESTING => run::create_vesting(program, accounts, rest),
        is::INITIALIZE => run::initialize(program, accounts, rest),
        _ => Err(InvalidInstruction),
    }
}
