//! Events: one line `Program data:` of the log each.

/// An event's bytes on the stack. `N` is its exact size, so a field too many or too few does not run.
pub struct Event<const N: usize> {
    bytes: [u8; N],
    at: usize,
}

impl<const N: usize> Event<N> {
    #[inline(always)]
    pub fn new(kind: u64) -> Self {
        Self {
            bytes: [0; N],
            at: 0,
        }
        .word(kind)
    }

    #[inline(always)]
    pub fn word(self, value: u64) -> Self {
        self.bytes(&value.to_le_bytes())
    }

    #[inline(always)]
    pub fn instant(self, value: i64) -> Self {
        self.bytes(&value.to_le_bytes())
    }

    #[inline(always)]
    pub fn byte(self, value: u8) -> Self {
        self.bytes(&[value])
    }

    #[inline(always)]
    pub fn key(self, value: &crate::Address) -> Self {
        self.bytes(value.as_array())
    }

    #[inline(always)]
    pub fn bytes<const M: usize>(mut self, value: &[u8; M]) -> Self {
        self.bytes[self.at..self.at + M].copy_from_slice(value);
        self.at += M;
        self
    }

    #[inline(always)]
    pub fn emit(self) {
        assert!(self.at == N);
        crate::runtime::log_data(&self.bytes);
    }
}
