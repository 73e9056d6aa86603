//! The style sheet: one grid, one accent color, few sizes.

use super::page::Color;
use super::text::Style;

pub const INK: Color = Color(0x1A, 0x1F, 0x26);
/// The second language, captions, labels.
pub const QUIET: Color = Color(0x5A, 0x65, 0x72);
pub const ACCENT: Color = Color(0x0F, 0x4C, 0x81);
pub const TINT: Color = Color(0xEE, 0xF4, 0xF9);
pub const HAIR: Color = Color(0xD3, 0xDA, 0xE1);
pub const WARNING: Color = Color(0x8A, 0x3B, 0x00);
pub const WARNING_TINT: Color = Color(0xFF, 0xF3, 0xE2);

/// 20 mm.
pub const MARGIN: f32 = 56.7;
/// The room the footer takes, with the white above it.
pub const FOOTER: f32 = 62.0;
/// Height of the header strip.
pub const STRIP: f32 = 30.0;

const fn style(size: f32, leading: f32, bold: bool, color: Color) -> Style {
    Style { size, bold, color, leading }
}

pub const SUBJECT: Style = style(16.0, 1.25, true, INK);
pub const HEADING: Style = style(13.5, 1.3, true, ACCENT);
pub const LABEL: Style = style(8.0, 1.4, true, ACCENT);
pub const LEAD: Style = style(10.5, 1.45, false, INK);
pub const REQUEST: Style = style(11.0, 1.42, true, INK);
pub const BODY: Style = style(9.5, 1.45, false, INK);
pub const CELL: Style = style(9.0, 1.4, false, INK);
pub const HEAD: Style = style(8.0, 1.4, true, QUIET);
pub const SMALL: Style = style(8.0, 1.4, false, QUIET);
pub const RUNNING: Style = style(7.5, 1.3, false, QUIET);

/// What the second language looks like below the first.
pub fn second(style: Style) -> Style {
    Style { size: (style.size * 0.88).max(7.5), bold: false, color: QUIET, leading: 1.5 }
}
