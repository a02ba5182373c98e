//! Stakes of the $100Bs token, what buybacks bring to them, and grants that are released over time.
//! docs/chain.md is the whole interface.
#![no_std]

mod errors;
mod instructions;
mod marks;
mod state;

anubis_kit::program! {
    STAKE => stake,
    CLAIM_REWARDS => claim_rewards,
    UNSTAKE => unstake,
    CLOSE_STAKE => close_stake,
    EXECUTE_BUYBACK => execute_buyback,
    SET_PAUSE => set_pause,
    RELEASE => release,
    CREATE_VESTING => create_vesting,
    INITIALIZE => initialize,
}
