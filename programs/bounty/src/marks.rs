//! What accounts, instructions and events begin with: the first eight bytes of sha256("account:Lottery"),
//! sha256("global:expire"), sha256("event:EntryPaid"), as little-endian numbers. The tests compare them.

pub mod account {
    pub const LOTTERY: u64 = 0x0370_d6a4_0c1a_b6a2;
    pub const ATTEMPT: u64 = 0x63cb_04aa_a48a_72d4;
    pub const PAYER: u64 = 0xb16d_c8b6_9af8_af31;
}

pub mod instruction {
    pub const INITIALIZE_LOTTERY: u64 = 0x0b21_d949_f7f3_c771;
    pub const PROCESS_ENTRY_PAYMENT: u64 = 0xadcb_1ca5_dd3d_2856;
    pub const PROCESS_AI_DECISION: u64 = 0x2614_13a0_aca0_8864;
    pub const REFUND: u64 = 0x2e2e_d03f_fbb7_6002;
    pub const CLOSE_ATTEMPT: u64 = 0xd897_0c17_6269_eb0f;
    pub const EXPIRE: u64 = 0x92f7_c939_3acd_53f3;
    pub const CLAIM_SHARE: u64 = 0x34f0_9b81_0fa1_122a;
    pub const CLOSE_PAYER: u64 = 0x917b_04a2_0d4e_3e27;
    pub const SET_PAUSE: u64 = 0x2d4f_6738_029a_203f;
    pub const ANNOUNCE_EMERGENCY: u64 = 0x007e_ccef_719c_47a1;
    pub const CANCEL_EMERGENCY: u64 = 0x2fbd_7b4a_49a7_81f9;
    pub const EMERGENCY_RECOVERY: u64 = 0x5394_a983_3c3e_6cf3;
    pub const SWEEP_REMAINDER: u64 = 0x9c6f_c414_e13c_e29e;
    pub const RETURN_STRAY: u64 = 0xca0f_ea53_8252_d235;
}

pub mod event {
    pub const LOTTERY_INITIALIZED: u64 = 0xdb7c_2fe8_5e99_bcc6;
    pub const ENTRY_PAID: u64 = 0xaa33_5a39_383c_bac6;
    pub const ATTEMPT_JUDGED: u64 = 0x051c_d439_d2d7_6660;
    pub const PRIZE_PAID: u64 = 0xd366_4d5a_f8ed_1406;
    pub const ATTEMPT_REFUNDED: u64 = 0x7511_b26e_9049_b040;
    pub const LOTTERY_EXPIRED: u64 = 0xd690_7443_ba2d_4afa;
    pub const SHARE_CLAIMED: u64 = 0xb08b_8dbe_822c_90eb;
    pub const PAUSE_CHANGED: u64 = 0xdab2_d186_4ed5_bcee;
    pub const EMERGENCY_ANNOUNCED: u64 = 0x2b20_ba40_dd5d_0d90;
    pub const EMERGENCY_CANCELLED: u64 = 0x4133_6a73_bb03_7bf1;
    pub const POOL_RECOVERED: u64 = 0x1b74_2684_eaee_b6cd;
    pub const REMAINDER_SWEPT: u64 = 0x53f2_280a_d88d_b2af;
    pub const STRAY_RETURNED: u64 = 0xb5f0_e97c_b5d4_452f;
}
