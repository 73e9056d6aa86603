//! After sending: the next letter, the next step, the next stage.

mod letters;
mod story;
