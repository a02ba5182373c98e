//! Errors of both programs, numbered from 6000. Their own begin at 6100. docs/chain.md lists them all.
use core::num::NonZeroU64;
use pinocchio::error::ProgramError;

/// An error as the runtime takes it: our codes as they are, the runtime's own above 32 bits. Never
/// zero, so that an outcome fits the one register in which a function returns.
#[derive(Clone, Copy, Debug)]
pub struct Failure(NonZeroU64);

impl Failure {
    pub const fn new(code: u64) -> Self {
        match NonZeroU64::new(code) {
            Some(code) => Self(code),
            None => panic!("zero means success"),
        }
    }
}

impl From<ProgramError> for Failure {
    fn from(error: ProgramError) -> Self {
        NonZeroU64::new(error.into()).map_or(Overflow, Self)
    }
}

impl From<Failure> for ProgramError {
    fn from(failure: Failure) -> Self {
        failure.0.get().into()
    }
}

/// Names error codes, one after the other.
#[macro_export]
macro_rules! errors {
    ($first:literal: $($name:ident),+ $(,)?) => {
        #[repr(u64)]
        enum Code { $($name),+ }
        $(#[allow(non_upper_case_globals)]
        pub const $name: $crate::Failure = $crate::Failure::new($first + Code::$name as u64);)+
    };
}

errors! { 6000:
    InvalidInstruction,
    NotEnoughAccounts,
    MissingSignature,
    NotWritable,
    WrongProgram,
    WrongOwner,
    WrongAccountKind,
    WrongAddress,
    WrongMint,
    WrongTokenOwner,
    AlreadyInitialized,
    WrongAuthority,
    Overflow,
}

/// `Err(error)` unless `condition` holds.
#[inline(always)]
pub fn ensure(condition: bool, error: Failure) -> crate::Outcome {
    if condition {
        Ok(())
    } else {
        Err(error)
    }
}
