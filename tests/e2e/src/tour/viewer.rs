//! One exhibit in the viewer: looked at, marked, blacked out, cropped, and as it is sent.

use super::Tour;
use crate::keyboard::key;

const PLAIN: &[char] = &[];
const SHIFT: &[char] = &[key::SHIFT];

/// What is held, the arrow that is pressed, and how many times.
type Move = ((&'static [char], char), usize);

impl Tour<'_> {
    pub(super) fn viewer(&mut self) {
        self.open("A-3");
        self.page();
        self.look("viewer-picture");
        let (larger, smaller) = ((SHIFT, key::RIGHT), (SHIFT, key::LEFT));
        let plain = |key: char| (PLAIN, key);
        self.place('n', &[(plain(key::UP), 20)]);
        self.place('r', &[(smaller, 4), (plain(key::RIGHT), 36), (plain(key::DOWN), 5)]);
        self.place('b', &[(plain(key::LEFT), 32), (plain(key::UP), 22), (larger, 11)]);
        self.look("viewer-marks");
        self.app.hit(&[], 'c');
        self.app.hit(&[], key::ENTER);
        self.app.wait_until(
            "all is marked",
            "return document.querySelectorAll('[data-thing]').length >= 3",
        );
        self.move_by(&[(plain(key::LEFT), 9), (larger, 18), (plain(key::UP), 9)]);
        self.look("viewer-crop");
        self.app.press_in("dialog", &self.word("window-viewer-sent"));
        self.page();
        self.pictures();
        self.look("viewer-as-sent");
        self.app.press_in("dialog", &self.word("window-close"));

        self.open("A-1");
        self.app.wait_for_text(&self.word("window-viewer-goes-to"));
        self.pictures();
        self.look("viewer-private-numbers");
        self.app.press_in("dialog", &self.word("window-viewer-keys"));
        self.app.wait_for_text(&self.word("window-viewer-key-escape"));
        self.look("viewer-keys");
        self.app.press_in("dialog", &self.word("window-viewer-keys-close"));
        self.app.press_in("dialog", &self.word("window-close"));

        self.open("A-5");
        self.page();
        self.pictures();
        self.look("viewer-pages");
        self.app.press_in("dialog", &self.word("window-close"));
    }

    fn open(&self, exhibit: &str) {
        let show = [("exhibit", exhibit), ("title", "")];
        self.app.scroll_to_exhibit(exhibit);
        self.app.press(self.app.words.say_with("window-exhibit-show", &show).trim());
        self.app.wait_until(
            "the viewer is open",
            "return document.querySelector('dialog[open]')?.open === true",
        );
    }

    fn page(&self) {
        self.app.wait_until(
            "the page is drawn",
            "return document.querySelector('.sheet img')?.naturalWidth > 300",
        );
    }

    /// Draws with a tool's key and moves what is drawn.
    fn place(&self, tool: char, moves: &[Move]) {
        self.app.hit(&[], tool);
        self.app.hit(&[], key::ENTER);
        self.move_by(moves);
        self.app.hit(&[], key::ESCAPE);
        self.app.wait_until(
            "it is still open",
            "return document.querySelector('dialog[open]') !== null",
        );
    }

    fn move_by(&self, moves: &[Move]) {
        for ((held, arrow), times) in moves {
            for _ in 0..*times {
                self.app.hit(held, *arrow);
            }
        }
    }
}
