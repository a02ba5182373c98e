//! What comes with an instruction behind its mark.
use crate::{
    errors::{ensure, InvalidInstruction},
    Outcome,
};

#[inline(always)]
pub fn ensure_none(data: &[u8]) -> Outcome {
    ensure(data.is_empty(), InvalidInstruction)
}

/// The only byte.
#[inline(always)]
pub fn byte(data: &[u8]) -> Outcome<u8> {
    match data {
        [byte] => Ok(*byte),
        _ => Err(InvalidInstruction),
    }
}

/// All of it as `T`.
///
/// # Safety
/// `T` is packed and valid for any bytes.
#[inline(always)]
pub unsafe fn read<T>(data: &[u8]) -> Outcome<&T> {
    ensure(data.len() == size_of::<T>(), InvalidInstruction)?;
    Ok(unsafe { &*(data.as_ptr() as *const T) })
}
