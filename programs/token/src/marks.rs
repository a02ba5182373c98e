//! What accounts, instructions and events begin with: the first eight bytes of sha256("account:Stake"),
//! sha256("global:unstake"), sha256("event:Staked"), as little-endian numbers. The tests compare them.

pub mod account {
    pub const CONFIG: u64 = 0x82cc_fa1e_e0aa_0c9b;
    pub const STAKE: u64 = 0x9570_8437_1db0_c596;
    pub const VESTING: u64 = 0xf180_c85f_8a42_9564;
}

pub mod instruction {
    pub const INITIALIZE: u64 = 0xed9b_980d_1f6d_afaf;
    pub const STAKE: u64 = 0x6cb3_d1c8_12ca_b0ce;
    pub const UNSTAKE: u64 = 0xe132_7ccd_2a6b_5f5a;
    pub const CLAIM_REWARDS: u64 = 0x5097_1774_4784_9004;
    pub const CLOSE_STAKE: u64 = 0xefbd_1a19_4c4c_e55c;
    pub const EXECUTE_BUYBACK: u64 = 0x3190_60b8_6413_202f;
    pub const SET_PAUSE: u64 = 0x2d4f_6738_029a_203f;
    pub const CREATE_VESTING: u64 = 0x2cf6_a2c5_9cab_b887;
    pub const RELEASE: u64 = 0xf1c1_7f1c_ce0f_f9fd;
}

pub mod event {
    pub const CONFIG_INITIALIZED: u64 = 0x5bb2_a713_9cc8_31b5;
    pub const STAKED: u64 = 0xf0d5_3ae6_cd2d_920b;
    pub const UNSTAKED: u64 = 0x07c3_472f_d79c_b31b;
    pub const REWARDS_CLAIMED: u64 = 0x7958_70db_1258_624b;
    pub const BUYBACK_EXECUTED: u64 = 0xbd26_187c_0a9d_6d96;
    pub const STAKING_PAUSED: u64 = 0xa9c7_152c_18d6_b517;
    pub const VESTING_CREATED: u64 = 0x7da9_06cc_dce5_dfb5;
    pub const VESTING_RELEASED: u64 = 0xbfa1_b9d6_4c42_4d06;
}
