use crate::errors::*;
use crate::marks::event;
use crate::state::{lottery_state, Hash, Lottery};
use anubis_kit::{
    accounts::{take, Is},
    data,
    events::Event,
    now, pda, records, seeds,
    tokens::{self, NewVault},
    AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Set {
    round: Hash,
    quote_signer: Address,
    judge: Address,
    manifest_hash: Hash,
    floor: u64,
    end_at: i64,
    countdown_seconds: i64,
    reclaim_seconds: i64,
    emergency_seconds: i64,
    after_attempts: u64,
    pool_bps: u16,
    buyback_bps: u16,
    operations_bps: u16,
    last_player_bps: u16,
}

const DAY: i64 = 86_400;
const YEAR: i64 = 366 * DAY;
/// How far pauses may move the end of a round, all together.
const PAUSES: i64 = 7 * DAY;
/// Far beyond any date, and far from where sums of instants would overflow.
const LATEST: i64 = 1 << 40;

pub fn initialize_lottery(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let set: &Set = unsafe { data::read(data)? };
    let [authority, at, pool, escrow, mint, operations, buyback, recovery, source, funder, _, _] =
        take(
            accounts,
            [
                Is::Signing,
                Is::Writable,
                Is::Writable,
                Is::Writable,
                Is::Read,
                Is::Read,
                Is::Read,
                Is::Read,
                Is::Writable,
                Is::Signer,
                Is::TokenProgram,
                Is::SystemProgram,
            ],
        )?;
    ensure_rules(set)?;
    let key = at.address();
    let bump = [pda::bump_of(
        at,
        &[b"lottery", authority.address().as_array(), &set.round],
        program,
    )?];
    let pool_vault = NewVault::find(pool, b"pool", key, program)?;
    let escrow_vault = NewVault::find(escrow, b"escrow", key, program)?;
    for new in [&*at, &*pool, &*escrow] {
        pda::ensure_free(new, AlreadyInitialized)?;
    }
    tokens::mint(mint)?;
    for account in [&*operations, &*buyback, &*recovery] {
        tokens::ensure_of_mint(account, mint.address())?;
    }

    pda::create(
        authority,
        at,
        size_of::<Lottery>(),
        program,
        &seeds![b"lottery", authority.address().as_array(), set.round, bump],
    )?;
    pool_vault.create(authority, mint)?;
    escrow_vault.create(authority, mint)?;
    tokens::transfer(source, pool, funder, set.floor, None);

    let lottery: &mut Lottery = records::begin(at);
    lottery.round = set.round;
    lottery.authority = *authority.address();
    lottery.quote_signer = set.quote_signer;
    lottery.judge = set.judge;
    lottery.mint = *mint.address();
    lottery.pool_vault = *pool.address();
    lottery.escrow_vault = *escrow.address();
    lottery.operations = *operations.address();
    lottery.buyback = *buyback.address();
    lottery.recovery = *recovery.address();
    lottery.manifest_hash = set.manifest_hash;
    lottery.end_at = set.end_at;
    lottery.pause_left = PAUSES;
    lottery.pool = set.floor;
    lottery.countdown_seconds = set.countdown_seconds;
    lottery.reclaim_seconds = set.reclaim_seconds;
    lottery.emergency_seconds = set.emergency_seconds;
    lottery.after_attempts = set.after_attempts;
    lottery.pool_bps = set.pool_bps;
    lottery.buyback_bps = set.buyback_bps;
    lottery.operations_bps = set.operations_bps;
    lottery.last_player_bps = set.last_player_bps;
    lottery.state = lottery_state::OPEN;
    lottery.bump = bump[0];

    Event::<280>::new(event::LOTTERY_INITIALIZED)
        .key(key)
        .bytes(&set.round)
        .key(authority.address())
        .key(mint.address())
        .key(&set.quote_signer)
        .key(&set.judge)
        .key(recovery.address())
        .bytes(&set.manifest_hash)
        .word(set.floor)
        .instant(now()?)
        .emit();
    Ok(())
}

fn ensure_rules(set: &Set) -> Outcome {
    let shares = set.pool_bps as u32 + set.buyback_bps as u32 + set.operations_bps as u32;
    ensure(
        shares == 10_000 && set.last_player_bps <= 10_000,
        InvalidRules,
    )?;
    let (countdown, reclaim) = (set.countdown_seconds, set.reclaim_seconds);
    ensure(
        (1..=YEAR).contains(&countdown) && (1..=DAY).contains(&reclaim),
        InvalidRules,
    )?;
    let (emergency, end) = (set.emergency_seconds, set.end_at);
    ensure(
        (7 * DAY..=YEAR).contains(&emergency) && (0..=LATEST).contains(&end),
        InvalidRules,
    )
}
