//! What the quote signer and the judge sign, byte for byte as docs/chain.md has it.
use crate::errors::{NotAQuote, NotAVerdict, SignatureMissing, SignedByAnother};
use crate::state::{AttemptId, Hash};
use anubis_kit::{
    errors::ensure,
    signatures::{signed_before, Refusals},
    AccountView, Address, Outcome,
};

#[repr(C, packed)]
pub struct Quote {
    tag: [u8; 16],
    pub lottery: Address,
    pub attempt: AttemptId,
    pub payer: Address,
    pub price: u64,
    pub discount: u64,
    pub step: u64,
    pub message_hash: Hash,
    pub expires_at: i64,
    pub attempt_bump: u8,
    pub payer_bump: u8,
}
const QUOTE: usize = size_of::<Quote>();
const _: () = assert!(QUOTE == 162);

#[inline(always)]
pub fn quote<'a>(instructions: &'a AccountView, signer: &Address) -> Outcome<&'a Quote> {
    let bytes: &[u8; QUOTE] = signed_before(
        instructions,
        signer,
        &Refusals {
            missing: SignatureMissing,
            by_another: SignedByAnother,
            other_kind: NotAQuote,
        },
    )?;
    let quote = unsafe { &*(bytes.as_ptr() as *const Quote) };
    ensure(quote.tag == *b"anubis/quote/1\0\0", NotAQuote)?;
    Ok(quote)
}

#[repr(C, packed)]
pub struct Verdict {
    tag: [u8; 16],
    pub lottery: Address,
    pub attempt: AttemptId,
    pub seq: u64,
    pub message_hash: Hash,
    pub verdict: u8,
    pub explanation_hash: Hash,
}
const VERDICT: usize = size_of::<Verdict>();
const _: () = assert!(VERDICT == 137);

pub mod verdicts {
    pub const REJECT: u8 = 0;
    pub const APPROVE: u8 = 1;
    pub const VOID: u8 = 2;
}

#[inline(always)]
pub fn verdict<'a>(instructions: &'a AccountView, signer: &Address) -> Outcome<&'a Verdict> {
    let bytes: &[u8; VERDICT] = signed_before(
        instructions,
        signer,
        &Refusals {
            missing: SignatureMissing,
            by_another: SignedByAnother,
            other_kind: NotAVerdict,
        },
    )?;
    let verdict = unsafe { &*(bytes.as_ptr() as *const Verdict) };
    ensure(verdict.tag == *b"anubis/verdict/1", NotAVerdict)?;
    Ok(verdict)
}
