//! Messages signed off chain. The runtime checks the signature in an instruction of its own; what
//! remains is to read, from the list of the transaction's instructions, what was signed and by whom.
use crate::{accounts::same, errors::ensure, AccountView, Address, Failure, Outcome};

/// Ed25519SigVerify111111111111111111111111111
const ED25519_PROGRAM: Address = Address::new_from_array([
    0x03, 0x7d, 0x46, 0xd6, 0x7c, 0x93, 0xfb, 0xbe, 0x12, 0xf9, 0x42, 0x8f, 0x83, 0x8d, 0x40, 0xff,
    0x05, 0x70, 0x74, 0x49, 0x27, 0xf4, 0x8a, 0x64, 0xfc, 0xca, 0x70, 0x44, 0x80, 0x00, 0x00, 0x00,
]);

/// One signature, its parts in this very instruction (65535), in the order key, signature, message.
const HEAD: usize = 16;
const KEY: usize = HEAD;
const MESSAGE: usize = KEY + 32 + 64;

/// What may be wrong with a signed message.
pub struct Refusals {
    pub missing: Failure,
    pub by_another: Failure,
    /// Signed by the right key, but no message of this kind.
    pub other_kind: Failure,
}

/// The `N` bytes that `signer` signed in the instruction immediately before this one.
#[inline(always)]
pub fn signed_before<'a, const N: usize>(
    instructions: &'a AccountView,
    signer: &Address,
    refusals: &Refusals,
) -> Outcome<&'a [u8; N]> {
    let missing = refusals.missing;
    // The account was checked to be the sysvar: its form is the runtime's own.
    let list = unsafe { instructions.borrow_unchecked() };
    let current = word(list, list.len().wrapping_sub(2)).ok_or(missing)?;
    ensure(current > 0, missing)?;
    let start = word(list, 2 * current).ok_or(missing)?;
    // Without accounts: a count of zero, the program, the length of the data, the data.
    ensure(word(list, start) == Some(0), missing)?;
    let program = list.get(start + 2..start + 34).ok_or(missing)?;
    let program = unsafe { &*(program.as_ptr() as *const Address) };
    ensure(same(program, &ED25519_PROGRAM), missing)?;
    let size = word(list, start + 34).ok_or(missing)?;
    let data = list.get(start + 36..start + 36 + size).ok_or(missing)?;
    ensure(size > MESSAGE, missing)?;
    let fields = [
        1,
        (KEY + 32) as u16,
        0xffff,
        KEY as u16,
        0xffff,
        MESSAGE as u16,
        (size - MESSAGE) as u16,
        0xffff,
    ];
    let mut at = 0;
    for field in fields {
        ensure(word(data, at) == Some(field as usize), missing)?;
        at += 2;
    }
    let key = unsafe { &*(data.as_ptr().add(KEY) as *const Address) };
    ensure(same(key, signer), refusals.by_another)?;
    ensure(size == MESSAGE + N, refusals.other_kind)?;
    Ok(unsafe { &*(data.as_ptr().add(MESSAGE) as *const [u8; N]) })
}

#[inline(always)]
fn word(bytes: &[u8], at: usize) -> Option<usize> {
    let pair = bytes.get(at..at.wrapping_add(2))?;
    Some(pair[0] as usize | (pair[1] as usize) << 8)
}
