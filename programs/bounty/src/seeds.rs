//! What the program's addresses are derived from.

/// The seeds by which a lottery signs for its vaults.
#[macro_export]
macro_rules! lottery_seeds {
    ($lottery:expr, $bump:ident, $seeds:ident) => {
        let $bump = [$lottery.bump];
        let $seeds = [
            pinocchio::cpi::Seed::from(b"lottery".as_slice()),
            pinocchio::cpi::Seed::from($lottery.authority.as_array().as_slice()),
            pinocchio::cpi::Seed::from($lottery.round.as_slice()),
            pinocchio::cpi::Seed::from($bump.as_slice()),
        ];
    };
}
