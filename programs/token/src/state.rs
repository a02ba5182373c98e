//! The program's accounts, byte for byte as docs/chain.md has them.
use crate::errors::StakeOfAnother;
use crate::marks::account;
use anubis_kit::{
    accounts::same,
    errors::ensure,
    math::{add, Wide},
    records::Record,
    AccountView, Address, Outcome,
};

#[repr(C)]
pub struct Config {
    kind: u64,
    pub mint: Address,
    pub stake_vault: Address,
    pub reward_vault: Address,
    pub buyback_authority: Address,
    pub pauser: Address,
    pub total_staked: u64,
    /// What one staked unit has earned since the beginning, times 2⁶⁴.
    pub reward_per_share: Wide,
    /// Bought back while nobody staked.
    pub waiting: u64,
    pub burned: u64,
    pub distributed: u64,
    pub claimed: u64,
    pub usdc_spent: u64,
    pub bought: u64,
    pub buybacks: u64,
    pub paused: u8,
    pub bump: u8,
    space: [u8; 6],
}
const _: () = assert!(size_of::<Config>() == 256);
unsafe impl Record for Config {
    const KIND: u64 = account::CONFIG;
}

#[repr(C)]
pub struct Stake {
    kind: u64,
    pub config: Address,
    pub owner: Address,
    pub amount: u64,
    /// The reward per share up to which `owed` is counted.
    pub reward_entry: Wide,
    pub owed: u64,
    pub claimed: u64,
    pub staked_at: i64,
    pub unlock_at: i64,
    pub lock_days: u16,
    pub bump: u8,
    space: [u8; 5],
}
const _: () = assert!(size_of::<Stake>() == 136);
unsafe impl Record for Stake {
    const KIND: u64 = account::STAKE;
}

impl Stake {
    /// Counts what this stake has earned since it was last counted. Comes before every change of its amount.
    pub fn settle(&mut self, config: &Config) -> Outcome {
        let since = config.reward_per_share.minus(self.reward_entry)?;
        self.owed = add(self.owed, since.times(self.amount)?)?;
        self.reward_entry = config.reward_per_share;
        Ok(())
    }

    pub fn ensure_of(&self, config: &AccountView, owner: &AccountView) -> Outcome {
        let mine = same(&self.config, config.address()) && same(&self.owner, owner.address());
        ensure(mine, StakeOfAnother)
    }
}

#[repr(C)]
pub struct Vesting {
    kind: u64,
    pub mint: Address,
    pub beneficiary: Address,
    pub vault: Address,
    /// Who paid it in; its address is derived from it.
    pub funder: Address,
    pub start: i64,
    pub cliff: i64,
    pub end: i64,
    pub total: u64,
    pub released: u64,
    pub id: u8,
    pub bump: u8,
    space: [u8; 6],
}
const _: () = assert!(size_of::<Vesting>() == 184);
unsafe impl Record for Vesting {
    const KIND: u64 = account::VESTING;
}
