//! One file for each instruction.
mod claim_rewards;
mod close_stake;
mod create_vesting;
mod execute_buyback;
mod initialize;
mod release;
mod set_pause;
mod stake;
mod unstake;

pub use claim_rewards::claim_rewards;
pub use close_stake::close_stake;
pub use create_vesting::create_vesting;
pub use execute_buyback::execute_buyback;
pub use initialize::initialize;
pub use release::release;
pub use set_pause::set_pause;
pub use stake::stake;
pub use unstake::unstake;

use crate::errors::{InvalidInstruction, WrongTokenOwner};
use anubis_kit::{accounts::same, errors::ensure, tokens, AccountView, Outcome};

/// The seeds by which the config signs for its vaults.
macro_rules! config_seeds {
    ($config:expr, $bump:ident, $seeds:ident) => {
        let $bump = [$config.bump];
        let $seeds = [
            pinocchio::cpi::Seed::from(b"config".as_slice()),
            pinocchio::cpi::Seed::from($config.mint.as_array().as_slice()),
            pinocchio::cpi::Seed::from($bump.as_slice()),
        ];
    };
}
use config_seeds;

/// An instruction's data as `T`, of exactly its size.
///
/// # Safety
/// `T` is packed and valid for any bytes.
unsafe fn read<T>(data: &[u8]) -> Outcome<&T> {
    ensure(data.len() == size_of::<T>(), InvalidInstruction)?;
    Ok(unsafe { &*(data.as_ptr() as *const T) })
}

/// Whether `account` holds tokens for whoever signed; which of their accounts they take is theirs to say.
fn ensure_theirs(account: &AccountView, owner: &AccountView) -> Outcome {
    ensure(
        same(tokens::parts(account)?.1, owner.address()),
        WrongTokenOwner,
    )
}
