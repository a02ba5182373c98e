//! Errors of this program. docs/chain.md says when each is given.
pub use anubis_kit::errors::*;

anubis_kit::errors! { 6100:
    StakingPaused,
    AmountIsZero,
    UnknownLock,
    StakeOfAnother,
    StillLocked,
    NotEnoughStaked,
    StakeNotEmpty,
    NothingToClaim,
    BuybackOutOfOrder,
    AlreadyPaused,
    NotPaused,
    InvalidSchedule,
    NothingReleasable,
    MintNotFixed,
}
