//! The programs' own accounts: plain structs over the bytes of an account.
use crate::{
    accounts::owned_by,
    errors::{ensure, WrongAccountKind, WrongOwner},
    AccountView, Address, Outcome,
};

/// A struct that an account's bytes are read as.
///
/// # Safety
/// `repr(C)` without padding, valid for any bytes, aligned to at most 8, and beginning with a `u64`
/// that tells it from every other kind.
pub unsafe trait Record: Sized {
    const KIND: u64;
}

/// The record in an account of this program's.
///
/// The runtime aligns an account's data to 8 bytes. Callers never hold one account's record twice.
#[inline(always)]
pub fn open<'a, T: Record>(account: &AccountView, program: &Address) -> Outcome<&'a mut T> {
    ensure(owned_by(account, program), WrongOwner)?;
    ensure(account.data_len() == size_of::<T>(), WrongAccountKind)?;
    let record = unsafe { &mut *(account.data_ptr() as *mut T) };
    let kind = unsafe { *(record as *const T as *const u64) };
    ensure(kind == T::KIND, WrongAccountKind)?;
    Ok(record)
}

/// The record in an account that was just made, and is all zeros.
#[inline(always)]
pub fn begin<'a, T: Record>(account: &AccountView) -> &'a mut T {
    let record = account.data_ptr() as *mut T;
    unsafe {
        *(record as *mut u64) = T::KIND;
        &mut *record
    }
}

/// Closes an account of this program's and gives its lamports to `to`.
pub fn close(account: &mut AccountView, to: &mut AccountView) -> Outcome {
    let sum = crate::math::add(to.lamports(), account.lamports())?;
    to.set_lamports(sum);
    account.set_lamports(0);
    Ok(account.close()?)
}
