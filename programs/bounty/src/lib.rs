//! Keeps a round's fees in escrow until they are judged, and its prize pool until somebody wins it or
//! the countdown runs out. docs/chain.md is the whole interface.
#![no_std]

mod ending;
mod errors;
mod instructions;
mod marks;
mod messages;
mod money;
mod state;

anubis_kit::program! {
    PROCESS_ENTRY_PAYMENT => process_entry_payment,
    PROCESS_AI_DECISION => process_ai_decision,
    REFUND => refund,
    CLOSE_ATTEMPT => close_attempt,
    EXPIRE => expire,
    CLAIM_SHARE => claim_share,
    CLOSE_PAYER => close_payer,
    SET_PAUSE => set_pause,
    ANNOUNCE_EMERGENCY => announce_emergency,
    CANCEL_EMERGENCY => cancel_emergency,
    EMERGENCY_RECOVERY => emergency_recovery,
    SWEEP_REMAINDER => sweep_remainder,
    RETURN_STRAY => return_stray,
    INITIALIZE_LOTTERY => initialize_lottery,
}
