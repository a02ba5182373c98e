//! Keeps a round's fees in escrow until they are judged, and its prize pool until somebody wins it or
//! the countdown runs out. docs/chain.md is the whole interface.
#![no_std]

mod ending;
mod errors;
mod instructions;
mod marks;
mod messages;
mod money;
mod seeds;
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
        is::PROCESS_ENTRY_PAYMENT => run::process_entry_payment(program, accounts, rest),
        is::PROCESS_AI_DECISION => run::process_ai_decision(program, accounts, rest),
        is::REFUND => run::refund(program, accounts, rest),
        is::CLOSE_ATTEMPT => run::close_attempt(program, accounts, rest),
        is::EXPIRE => run::expire(program, accounts, rest),
        is::CLAIM_SHARE => run::claim_share(program, accounts, rest),
        is::CLOSE_PAYER => run::close_payer(program, accounts, rest),
        is::SET_PAUSE => run::set_pause(program, accounts, rest),
        is::ANNOUNCE_EMERGENCY => run::announce_emergency(program, accounts, rest),
        is::CANCEL_EMERGENCY => run::cancel_emergency(program, accounts, rest),
        is::EMERGENCY_RECOVERY => run::emergency_recovery(program, accounts, rest),
        is::SWEEP_REMAINDER => run::sweep_remainder(program, accounts, rest),
        is::INITIALIZE_LOTTERY => run::initialize_lottery(program, accounts, rest),
        _ => Err(InvalidInstruction),
    }
}
