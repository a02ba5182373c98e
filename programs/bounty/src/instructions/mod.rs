//! One file for each instruction.
mod claim_share;
mod close;
mod emergency;
mod expire;
mod initialize_lottery;
mod process_ai_decision;
mod process_entry_payment;
mod refund;
mod return_stray;
mod set_pause;
mod sweep_remainder;

pub use claim_share::claim_share;
pub use close::{close_attempt, close_payer};
pub use emergency::{announce_emergency, cancel_emergency, emergency_recovery};
pub use expire::expire;
pub use initialize_lottery::initialize_lottery;
pub use process_ai_decision::process_ai_decision;
pub use process_entry_payment::process_entry_payment;
pub use refund::refund;
pub use return_stray::return_stray;
pub use set_pause::set_pause;
pub use sweep_remainder::sweep_remainder;
