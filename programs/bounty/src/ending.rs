//! When a lottery ends.
use crate::state::{Attempt, Lottery};

const NEVER: i64 = i64::MAX;

/// The instant at which the countdown runs out if nothing more happens. A pause that still lasts moves
/// it along, as far as pauses may.
pub fn end_of(lottery: &Lottery, now: i64) -> i64 {
    let end = planned(lottery);
    if lottery.paused_at == 0 || end == NEVER {
        return end;
    }
    end.saturating_add(lost(lottery, now))
}

/// Ends a pause: its time does not count towards the end.
pub fn resume(lottery: &mut Lottery, now: i64) {
    let end = planned(lottery);
    let lost = lost(lottery, now);
    // A date that is still to come is not moved by a pause before it.
    if lost > 0 && end != NEVER {
        lottery.ends_at = end.saturating_add(lost);
        lottery.pause_left -= lost;
    }
    lottery.paused_at = 0;
}

/// From the announcement of an emergency on, pauses move the end no more: else the authority could hold
/// off an expiry for as long as its own time lock lasts.
pub fn freeze(lottery: &mut Lottery, now: i64) {
    if lottery.paused_at != 0 {
        resume(lottery, now);
        lottery.paused_at = now;
    }
    lottery.pause_left = 0;
}

/// Begins the countdown, or begins it anew, from the payment of an attempt that was just counted.
pub fn count(lottery: &mut Lottery, attempt: &Attempt) {
    let dated = lottery.end_at != 0 && attempt.paid_at >= lottery.end_at;
    if lottery.ends_at == 0 && lottery.judged < lottery.after_attempts && !dated {
        return;
    }
    let full = attempt.paid_at.saturating_add(lottery.countdown_seconds);
    lottery.ends_at = full.max(lottery.ends_at);
}

fn planned(lottery: &Lottery) -> i64 {
    if lottery.ends_at != 0 {
        lottery.ends_at
    } else if lottery.end_at != 0 {
        lottery.end_at.saturating_add(lottery.countdown_seconds)
    } else {
        NEVER
    }
}

/// The seconds of a countdown that the pause has taken so far, as far as pauses may take any.
fn lost(lottery: &Lottery, now: i64) -> i64 {
    let counts = lottery.ends_at != 0 || lottery.end_at != 0;
    let since = if lottery.ends_at != 0 {
        lottery.paused_at
    } else {
        lottery.paused_at.max(lottery.end_at)
    };
    if !counts || now <= since {
        return 0;
    }
    (now - since).min(lottery.pause_left)
}
