//! What the bounty and the token program share. Nothing here knows either of them.
#![cfg_attr(not(test), no_std)]

pub mod accounts;
pub mod data;
pub mod errors;
pub mod events;
pub mod math;
pub mod pda;
mod program;
pub mod records;
mod runtime;
pub mod signatures;
pub mod tokens;

pub use errors::Failure;
pub use pinocchio::{self, AccountView, Address};

pub type Outcome<T = ()> = Result<T, Failure>;

/// Seconds since 1970, by the cluster.
pub fn now() -> Outcome<i64> {
    use pinocchio::sysvars::{clock::Clock, Sysvar};
    Ok(Clock::get()?.unix_timestamp)
}
