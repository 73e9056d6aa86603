//! Work on bytes nobody vouches for: on a thread of its own, with a deep stack, a time limit, and
//! panics caught. A thread that overstays is left behind; it ends with the process.

use std::panic::{self, AssertUnwindSafe};
use std::sync::{Once, mpsc};
use std::thread;
use std::time::Duration;

use crate::case::Trouble;

const THREAD_NAME: &str = "docket-reader";
/// Nested page trees, functions and MIME parts recurse.
const STACK_BYTES: usize = 64 << 20;

/// Does `work` within `limit`: a panic is [`Trouble::Broken`], overstaying [`Trouble::TooSlow`].
pub fn within<T: Send + 'static>(
    limit: Duration,
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<T, Trouble> {
    silence_reader_panics();
    let (sender, receiver) = mpsc::sync_channel(1);
    let reader = thread::Builder::new().name(THREAD_NAME.to_owned()).stack_size(STACK_BYTES);
    let started = reader.spawn(move || {
        let result = panic::catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Trouble::Broken));
        // Nobody listens any more once the limit has passed.
        let _ = sender.send(result);
    });
    match started {
        Ok(_) => receiver.recv_timeout(limit).unwrap_or(Err(Trouble::TooSlow)),
        Err(_) => Err(Trouble::TooSlow),
    }
}

/// A broken file is a normal thing to meet and is reported as such, not as a panic on stderr.
fn silence_reader_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let previous = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(THREAD_NAME) {
                previous(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gives_back_what_the_work_gives() {
        assert_eq!(within(Duration::from_secs(60), || Ok(7)), Ok(7));
        let refused: Result<(), _> = within(Duration::from_secs(60), || Err(Trouble::TooLarge));
        assert_eq!(refused, Err(Trouble::TooLarge));
    }

    #[test]
    fn a_panic_is_a_broken_file() {
        let result: Result<(), _> = within(Duration::from_secs(60), || panic!("hostile bytes"));
        assert_eq!(result, Err(Trouble::Broken));
    }

    #[test]
    fn endless_work_is_left_behind() {
        let result: Result<(), _> = within(Duration::from_millis(5), || {
            loop {
                thread::park();
            }
        });
        assert_eq!(result, Err(Trouble::TooSlow));
    }

    #[test]
    fn a_deep_recursion_fits() {
        fn descend(depth: u32) -> u32 {
            let frame = std::hint::black_box([depth; 64]);
            if depth == 0 { 0 } else { descend(depth - 1) + frame[0] - depth + 1 }
        }
        assert_eq!(within(Duration::from_secs(60), || Ok(descend(50_000))), Ok(50_000));
    }
}
