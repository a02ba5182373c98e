//! What the runtime does for programs. Elsewhere there is none of it, but the code can be checked.
use crate::Address;
use pinocchio::cpi::{CpiAccount, Signer};
use pinocchio::instruction::InstructionView;

/// An instruction as the system call takes it.
#[allow(dead_code)]
#[repr(C)]
struct Call {
    program: *const Address,
    accounts: *const u8,
    accounts_len: u64,
    data: *const u8,
    data_len: u64,
}

/// Runs an instruction of another program. If it fails, so does the whole transaction: there is
/// nothing to return. (`pinocchio::cpi` puts a fence before this that the BPF back end cannot emit;
/// the system call gets pointers to all it reads, so there is nothing that could be reordered.)
#[inline(always)]
pub fn invoke(instruction: &InstructionView, accounts: &[CpiAccount], signers: &[Signer]) {
    let call = Call {
        program: instruction.program_id,
        accounts: instruction.accounts.as_ptr() as *const u8,
        accounts_len: instruction.accounts.len() as u64,
        data: instruction.data.as_ptr(),
        data_len: instruction.data.len() as u64,
    };
    calls::invoke(&call, accounts, signers);
}

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod calls {
    use super::{Address, Call, CpiAccount, Signer};
    use core::mem::MaybeUninit;
    use pinocchio::syscalls::{sol_invoke_signed_c, sol_log_data, sol_sha256};

    #[inline(always)]
    pub fn invoke(call: &Call, accounts: &[CpiAccount], signers: &[Signer]) {
        unsafe {
            sol_invoke_signed_c(
                call as *const Call as *const u8,
                accounts.as_ptr() as *const u8,
                accounts.len() as u64,
                signers.as_ptr() as *const u8,
                signers.len() as u64,
            );
        }
    }

    #[inline(always)]
    pub fn sha256(parts: &[&[u8]]) -> Address {
        let mut hash = MaybeUninit::<Address>::uninit();
        unsafe {
            let at = hash.as_mut_ptr() as *mut u8;
            sol_sha256(parts.as_ptr() as *const u8, parts.len() as u64, at);
            hash.assume_init()
        }
    }

    #[inline(always)]
    pub fn find(seeds: &[&[u8]], program: &Address) -> Option<(Address, u8)> {
        Address::try_find_program_address(seeds, program)
    }

    #[inline(always)]
    pub fn log_data(bytes: &[u8]) {
        let parts: [&[u8]; 1] = [bytes];
        unsafe { sol_log_data(parts.as_ptr() as *const u8, 1) };
    }
}

#[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
mod calls {
    use super::{Address, Call, CpiAccount, Signer};

    pub fn invoke(_: &Call, _: &[CpiAccount], _: &[Signer]) {
        unreachable!("only a cluster can do that")
    }

    pub fn sha256(_: &[&[u8]]) -> Address {
        unreachable!("only a cluster can do that")
    }

    pub fn find(_: &[&[u8]], _: &Address) -> Option<(Address, u8)> {
        unreachable!("only a cluster can do that")
    }

    pub fn log_data(_: &[u8]) {
        unreachable!("only a cluster can do that")
    }
}

pub use calls::{find, log_data, sha256};
