use crate::errors::*;
use crate::marks::event;
use crate::state::Config;
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    now, records, AccountView, Address, Outcome,
};

/// Stops staking, never unstaking or claims.
pub fn set_pause(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let [paused @ (0 | 1)] = *data else {
        return Err(InvalidInstruction);
    };
    let [pauser, config_at] = take(accounts, [Is::Signer, Is::Writable])?;
    let config: &mut Config = records::open(config_at, program)?;
    ensure(same(pauser.address(), &config.pauser), WrongAuthority)?;
    ensure(
        paused != config.paused,
        if paused == 1 {
            AlreadyPaused
        } else {
            NotPaused
        },
    )?;
    config.paused = paused;
    Event::<49>::new(event::STAKING_PAUSED)
        .key(config_at.address())
        .byte(paused)
        .instant(now()?)
        .emit();
    Ok(())
}
