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
mod withdrawal;

pub use claim_rewards::claim_rewards;
pub use close_stake::close_stake;
pub use create_vesting::create_vesting;
pub use execute_buyback::execute_buyback;
pub use initialize::initialize;
pub use release::release;
pub use set_pause::set_pause;
pub use stake::stake;
pub use unstake::unstake;
