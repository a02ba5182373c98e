//! The program's accounts, byte for byte as docs/chain.md has them.
use crate::marks::account;
use anubis_kit::accounts::same;
use anubis_kit::{
    errors::{ensure, Overflow, WrongAuthority},
    records::Record,
    seeds,
    tokens::{self, Payee},
    AccountView, Address, Outcome,
};
use pinocchio::cpi::Seed;

pub type Hash = [u8; 32];
pub type AttemptId = [u8; 16];

#[repr(C)]
pub struct Lottery {
    kind: u64,
    pub round: Hash,
    pub authority: Address,
    pub quote_signer: Address,
    pub judge: Address,
    pub mint: Address,
    pub pool_vault: Address,
    pub escrow_vault: Address,
    pub operations: Address,
    pub buyback: Address,
    pub recovery: Address,
    pub manifest_hash: Hash,
    /// The date at which the countdown starts, or 0.
    pub end_at: i64,
    /// When the countdown ends, or 0 while none runs that an attempt began.
    pub ends_at: i64,
    pub paused_at: i64,
    /// Seconds by which pauses may still move the end.
    pub pause_left: i64,
    pub emergency_at: i64,
    pub last_paid_at: i64,
    pub pool: u64,
    pub escrowed: u64,
    pub fees_judged: u64,
    pub paid: u64,
    pub judged: u64,
    pub waiting: u64,
    pub pro_rata: u64,
    pub last_share: u64,
    pub claimed: u64,
    pub payers: u64,
    pub payers_claimed: u64,
    pub last_player: Address,
    pub countdown_seconds: i64,
    pub reclaim_seconds: i64,
    pub emergency_seconds: i64,
    pub after_attempts: u64,
    pub pool_bps: u16,
    pub buyback_bps: u16,
    pub operations_bps: u16,
    pub last_player_bps: u16,
    pub state: u8,
    pub bump: u8,
    strays: [u8; 4],
    space: [u8; 2],
}
const _: () = assert!(size_of::<Lottery>() == 576);
unsafe impl Record for Lottery {
    const KIND: u64 = account::LOTTERY;
}

pub mod lottery_state {
    pub const OPEN: u8 = 1;
    pub const WON: u8 = 2;
    pub const EXPIRED: u8 = 3;
    pub const RECOVERED: u8 = 4;
}

impl Lottery {
    pub fn is_open(&self) -> bool {
        self.state == lottery_state::OPEN
    }

    pub fn ensure_authority(&self, signer: &AccountView) -> Outcome {
        ensure(same(signer.address(), &self.authority), WrongAuthority)
    }

    /// What is in the pool vault by the lottery's own account: all beyond it has strayed in.
    pub fn pool_left(&self) -> u64 {
        // Once the remainder is swept, the pool is zero and what was claimed stays.
        self.pool.saturating_sub(self.claimed)
    }

    /// How many strays have been returned.
    pub fn strays(&self) -> u32 {
        u32::from_le_bytes(self.strays)
    }

    pub fn count_stray(&mut self) -> Outcome {
        let count = self.strays().checked_add(1).ok_or(Overflow)?;
        self.strays = count.to_le_bytes();
        Ok(())
    }

    pub fn payee<'a>(&'a self, owner: &'a Address, bump: u8) -> Payee<'a> {
        let mint = &self.mint;
        Payee { owner, mint, bump }
    }

    /// The seeds by which a lottery signs for its vaults.
    #[inline(always)]
    pub fn seeds<'a>(&'a self, bump: &'a [u8; 1]) -> [Seed<'a>; 4] {
        seeds![b"lottery", self.authority.as_array(), self.round, bump]
    }

    /// Moves tokens out of one of its vaults.
    #[inline(always)]
    pub fn send(&self, at: &AccountView, [from, to]: [&AccountView; 2], amount: u64) {
        let bump = [self.bump];
        tokens::transfer(from, to, at, amount, Some(&self.seeds(&bump)));
    }
}

#[repr(C)]
pub struct Attempt {
    kind: u64,
    pub lottery: Address,
    pub payer: Address,
    pub message_hash: Hash,
    pub id: AttemptId,
    pub seq: u64,
    pub price: u64,
    pub discount: u64,
    pub step: u64,
    pub paid_at: i64,
    pub quote_expires_at: i64,
    pub state: u8,
    pub bump: u8,
    space: [u8; 6],
}
const _: () = assert!(size_of::<Attempt>() == 176);
unsafe impl Record for Attempt {
    const KIND: u64 = account::ATTEMPT;
}

pub mod attempt_state {
    pub const WAITING: u8 = 1;
    pub const REJECTED: u8 = 2;
    pub const WON: u8 = 3;
    pub const VOIDED: u8 = 4;
}

impl Attempt {
    /// What left the payer's account. A discount is below its price since the payment.
    pub fn paid(&self) -> u64 {
        self.price - self.discount
    }

    pub fn is_waiting(&self) -> bool {
        self.state == attempt_state::WAITING
    }
}

#[repr(C)]
pub struct Payer {
    kind: u64,
    pub lottery: Address,
    pub payer: Address,
    pub fees_judged: u64,
    pub judged: u64,
    pub bump: u8,
    space: [u8; 7],
}
const _: () = assert!(size_of::<Payer>() == 96);
unsafe impl Record for Payer {
    const KIND: u64 = account::PAYER;
}

impl Payer {
    pub fn is_of(&self, lottery: &AccountView, payer: &Address) -> bool {
        same(&self.lottery, lottery.address()) && same(&self.payer, payer)
    }
}
