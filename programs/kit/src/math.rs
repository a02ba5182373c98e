//! Arithmetic that never wraps. 128 bits are done by hand: the target has no such instructions.
use crate::{errors::Overflow, Outcome};
use core::hint::black_box;

#[inline(always)]
pub fn add(a: u64, b: u64) -> Outcome<u64> {
    a.checked_add(b).ok_or(Overflow)
}

#[inline(always)]
pub fn sub(a: u64, b: u64) -> Outcome<u64> {
    a.checked_sub(b).ok_or(Overflow)
}

/// The product of two words, high word first.
#[inline(always)]
pub fn wide_mul(a: u64, b: u64) -> (u64, u64) {
    let (a1, a0) = (a >> 32, a & 0xffff_ffff);
    let (b1, b0) = (b >> 32, b & 0xffff_ffff);
    let low = a0 * b0;
    // Out of the optimiser's sight: it would make one product of 128 bits of these, which is no
    // instruction of the target.
    let (left, right) = (black_box(a1 * b0), a0 * b1);
    let middle = (low >> 32) + (left & 0xffff_ffff) + (right & 0xffff_ffff);
    let high = a1 * b1 + (left >> 32) + (right >> 32) + (middle >> 32);
    (high, (middle << 32) | (low & 0xffff_ffff))
}

/// ⌊(high × 2⁶⁴ + low) / by⌋, where it fits one word (Knuth's algorithm D with two digits).
pub fn wide_div(high: u64, low: u64, by: u64) -> Outcome<u64> {
    if high >= by {
        return Err(Overflow);
    }
    if high == 0 {
        return Ok(low / by);
    }
    let shift = by.leading_zeros();
    let by = by << shift;
    let (by1, by0) = (by >> 32, by & 0xffff_ffff);
    let high = if shift == 0 {
        high
    } else {
        (high << shift) | (low >> (64 - shift))
    };
    let low = low << shift;
    let first = digit(high, low >> 32, by1, by0);
    let rest = remainder(high, low >> 32, first, by);
    let second = digit(rest, low & 0xffff_ffff, by1, by0);
    Ok((first << 32) | second)
}

/// One digit of the quotient: a guess from the top digit of the divisor, corrected at most twice.
#[inline(always)]
fn digit(high: u64, next: u64, by1: u64, by0: u64) -> u64 {
    let mut guess = high / by1;
    let mut rest = high % by1;
    while guess >> 32 != 0 || guess * by0 > ((rest << 32) | next) {
        guess -= 1;
        rest += by1;
        if rest >> 32 != 0 {
            break;
        }
    }
    guess
}

#[inline(always)]
fn remainder(high: u64, next: u64, digit: u64, by: u64) -> u64 {
    (high << 32 | next).wrapping_sub(digit.wrapping_mul(by))
}

/// ⌊a × b / by⌋
#[inline(always)]
pub fn mul_div(a: u64, b: u64, by: u64) -> Outcome<u64> {
    let (high, low) = wide_mul(a, b);
    wide_div(high, low, by)
}

/// A number of 128 bits as it lies in an account: low word first.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Wide {
    pub low: u64,
    pub high: u64,
}

impl Wide {
    pub fn plus(self, other: Wide) -> Outcome<Wide> {
        let (low, carry) = self.low.overflowing_add(other.low);
        let high = add(add(self.high, other.high)?, carry as u64)?;
        Ok(Wide { low, high })
    }

    pub fn minus(self, other: Wide) -> Outcome<Wide> {
        let (low, borrow) = self.low.overflowing_sub(other.low);
        let high = sub(sub(self.high, other.high)?, borrow as u64)?;
        Ok(Wide { low, high })
    }

    /// ⌊amount × 2⁶⁴ / by⌋
    pub fn ratio(amount: u64, by: u64) -> Outcome<Wide> {
        let high = amount.checked_div(by).ok_or(Overflow)?;
        Ok(Wide {
            high,
            low: wide_div(amount % by, 0, by)?,
        })
    }

    /// ⌊self × by / 2⁶⁴⌋, where it fits one word.
    pub fn times(self, by: u64) -> Outcome<u64> {
        let (beyond, whole) = wide_mul(self.high, by);
        if beyond != 0 {
            return Err(Overflow);
        }
        add(whole, wide_mul(self.low, by).0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of every length, the same in each run.
    struct Words(u64);

    impl Words {
        fn next(&mut self) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            let word = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d);
            match word & 7 {
                0 => u64::MAX - (word >> 60),
                1 => 1 << (word >> 58),
                _ => word >> (word >> 58),
            }
        }
    }

    fn wide(value: Wide) -> u128 {
        (value.high as u128) << 64 | value.low as u128
    }

    #[test]
    fn products_and_quotients_are_those_of_128_bits() {
        let mut words = Words(1);
        for _ in 0..2_000_000 {
            let (a, b, by) = (words.next(), words.next(), words.next());
            let product = a as u128 * b as u128;
            assert_eq!(wide_mul(a, b), ((product >> 64) as u64, product as u64));
            let quotient = product
                .checked_div(by as u128)
                .and_then(|q| u64::try_from(q).ok());
            assert_eq!(mul_div(a, b, by).ok(), quotient, "{a} * {b} / {by}");
        }
    }

    #[test]
    fn wide_numbers_are_added_taken_away_and_multiplied_exactly_or_refused() {
        let mut words = Words(2);
        for _ in 0..1_000_000 {
            let [one, other] = [(); 2].map(|_| Wide {
                low: words.next(),
                high: words.next(),
            });
            let by = words.next();
            assert_eq!(
                one.plus(other).ok().map(wide),
                wide(one).checked_add(wide(other))
            );
            assert_eq!(
                one.minus(other).ok().map(wide),
                wide(one).checked_sub(wide(other))
            );
            let whole = (one.high as u128 * by as u128) + ((one.low as u128 * by as u128) >> 64);
            assert_eq!(one.times(by).ok(), u64::try_from(whole).ok());
            let ratio = ((by as u128) << 64).checked_div(one.low as u128);
            assert_eq!(Wide::ratio(by, one.low).ok().map(wide), ratio);
        }
    }
}
