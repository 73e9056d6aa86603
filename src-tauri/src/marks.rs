//! When the parts of the start were done, printed for the benchmark that asks for it.

use std::time::Instant;

/// The stopwatch of the start; silent unless it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Marks(Option<Instant>);

impl Marks {
    pub fn new(wanted: bool) -> Marks {
        Marks(wanted.then(Instant::now))
    }

    /// Prints `mark <name> <milliseconds since the start>` to standard error.
    pub fn reached(self, name: &str) {
        if let Marks(Some(started)) = self {
            eprintln!("mark {name} {}", started.elapsed().as_millis());
        }
    }
}
