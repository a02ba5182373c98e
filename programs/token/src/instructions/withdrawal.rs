//! What the owner of a stake takes out: the stake, or what it has earned.
use crate::errors::*;
use crate::state::{Config, Stake};
use anubis_kit::{
    accounts::{same, take, Is},
    events::Event,
    records, seeds, tokens, AccountView, Address, Outcome,
};

pub struct Withdrawal<'a> {
    pub config: &'a mut Config,
    pub stake: &'a mut Stake,
    owner: &'a AccountView,
    config_at: &'a AccountView,
    vault: &'a AccountView,
    destination: &'a AccountView,
}

impl<'a> Withdrawal<'a> {
    /// Out of the vault that `from` names, into an account of the owner's; which one is theirs to say.
    #[inline(always)]
    pub fn open(
        program: &Address,
        accounts: &'a mut [AccountView],
        from: impl FnOnce(&Config) -> &Address,
    ) -> Outcome<Self> {
        let [owner, config_at, at, vault, destination, _] = take(
            accounts,
            [
                Is::Signer,
                Is::Writable,
                Is::Writable,
                Is::Writable,
                Is::Writable,
                Is::TokenProgram,
            ],
        )?;
        let config: &mut Config = records::open(config_at, program)?;
        let stake: &mut Stake = records::open(at, program)?;
        stake.ensure_of(config_at, owner)?;
        ensure(same(vault.address(), from(config)), WrongAddress)?;
        let (_, holder) = tokens::parts(destination)?;
        ensure(same(holder, owner.address()), WrongTokenOwner)?;
        Ok(Self {
            config,
            stake,
            owner,
            config_at,
            vault,
            destination,
        })
    }

    #[inline(always)]
    pub fn pay(&self, amount: u64) {
        let bump = [self.config.bump];
        let seeds = seeds![b"config", self.config.mint.as_array(), bump];
        let Self {
            vault,
            destination,
            config_at,
            ..
        } = self;
        tokens::transfer(vault, destination, config_at, amount, Some(&seeds));
    }

    /// An event of `kind` that begins as all of them do.
    #[inline(always)]
    pub fn event<const N: usize>(&self, kind: u64, amount: u64) -> Event<N> {
        Event::new(kind)
            .key(self.config_at.address())
            .key(self.owner.address())
            .bytes(&self.stake.lock_days.to_le_bytes())
            .word(amount)
    }
}
