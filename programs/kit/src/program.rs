//! The way into a program.

/// Makes a program of instructions: the mark that each begins with, and what runs it. Those that people
/// wait for come first.
#[macro_export]
macro_rules! program {
    ($($mark:ident => $run:ident),+ $(,)?) => {
        $crate::pinocchio::program_entrypoint!(process, 12);
        $crate::pinocchio::no_allocator!();
        $crate::pinocchio::nostd_panic_handler!();

        #[inline(always)]
        fn process(
            program: &$crate::Address,
            accounts: &mut [$crate::AccountView],
            data: &[u8],
        ) -> $crate::pinocchio::ProgramResult {
            Ok(dispatch(program, accounts, data)?)
        }

        #[inline(always)]
        fn dispatch(
            program: &$crate::Address,
            accounts: &mut [$crate::AccountView],
            data: &[u8],
        ) -> $crate::Outcome {
            let unknown = $crate::errors::InvalidInstruction;
            let (mark, rest) = data.split_first_chunk::<8>().ok_or(unknown)?;
            match u64::from_le_bytes(*mark) {
                $(marks::instruction::$mark => instructions::$run(program, accounts, rest),)+
                _ => Err(unknown),
            }
        }
    };
}
