use crate::errors::*;
use crate::marks::event;
use crate::state::Lottery;
use anubis_kit::{
    accounts::{same, take, Is},
    data,
    events::Event,
    math::sub,
    now, records, tokens, AccountView, Address, Outcome,
};

#[repr(C, packed)]
struct Order {
    index: u32,
    amount: u64,
    /// The signature of the transaction that brought it: for everybody to compare, since the program
    /// cannot see where tokens come from.
    stray: [u8; 64],
}

/// Gives back what somebody sent straight into a vault: never a unit of what the lottery accounts for.
pub fn return_stray(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let order: &Order = unsafe { data::read(data)? };
    let (index, amount) = (order.index, order.amount);
    ensure(amount != 0, InvalidInstruction)?;
    let [lottery_at, authority, vault, destination, _] = take(
        accounts,
        [
            Is::Writable,
            Is::Signer,
            Is::Writable,
            Is::Writable,
            Is::TokenProgram,
        ],
    )?;
    let lottery: &mut Lottery = records::open(lottery_at, program)?;
    lottery.ensure_authority(authority)?;
    let accounted = if same(vault.address(), &lottery.pool_vault) {
        lottery.pool_left()
    } else {
        ensure(same(vault.address(), &lottery.escrow_vault), WrongAddress)?;
        lottery.escrowed
    };
    tokens::ensure_of_mint(destination, &lottery.mint)?;
    // Not into the lottery's own vaults: what goes there is not returned.
    let (_, owner) = tokens::parts(destination)?;
    ensure(!same(owner, lottery_at.address()), WrongTokenOwner)?;
    ensure(index == lottery.strays(), StrayOutOfOrder)?;
    let strayed = sub(tokens::balance(vault)?, accounted)?;
    ensure(amount <= strayed, MoreThanStrayed)?;

    lottery.count_stray()?;
    lottery.send(lottery_at, [vault, destination], amount);
    Event::<188>::new(event::STRAY_RETURNED)
        .key(lottery_at.address())
        .key(vault.address())
        .key(destination.address())
        .bytes(&order.stray)
        .bytes(&index.to_le_bytes())
        .word(amount)
        .instant(now()?)
        .emit();
    Ok(())
}
