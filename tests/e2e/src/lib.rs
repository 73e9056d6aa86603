//! A small blocking WebDriver client and the steps the tests are written in.
