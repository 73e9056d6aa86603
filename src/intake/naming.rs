//! What a file's own name gives away: a title, and for screenshots the moment they were taken.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::case::clean;

const TITLE_CHARACTERS: usize = 80;

/// The name without its ending, with spaces for underscores.
pub(super) fn suggested_title(file_name: &str) -> String {
    let stem = match file_name.rsplit_once('.') {
        Some((stem, ending)) if !stem.trim().is_empty() && is_ending(ending) => stem,
        _ => file_name,
    };
    let clean = clean(&stem.replace('_', " ")).text;
    let title = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    match title.char_indices().nth(TITLE_CHARACTERS) {
        Some((at, _)) => format!("{}…", title[..at].trim_end()),
        None => title,
    }
}

fn is_ending(ending: &str) -> bool {
    (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

/// What phones and programs call the pictures they make. Without such a word the digits may as
/// well be an order number.
const PICTURE_WORDS: [&str; 15] = [
    "screenshot",
    "screen shot",
    "screen_shot",
    "snapshot",
    "img_",
    "pxl_",
    "photo",
    "wechat",
    "whatsapp",
    "wx_camera",
    "截屏",
    "截图",
    "屏幕快照",
    "微信图片",
    "相机",
];

/// Whether a phone or a program called it so: the name says when, not what.
pub(super) fn is_from_a_camera(file_name: &str) -> bool {
    let name = file_name.to_lowercase();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let named = OTHER_CAMERA_WORDS.iter().chain(&PICTURE_WORDS);
    let rest = named.fold(stem.to_owned(), |rest, word| rest.replace(word, " "));
    // Besides such words only numbers, and the name of the program that was photographed.
    let stood = rest != stem;
    let letters = rest.chars().filter(|letter| letter.is_alphabetic()).count();
    let program = rest.contains(" com ") || rest.contains("com.");
    let fill = ["at", "am", "pm", "image", "of"];
    let words = rest.split(|letter: char| !letter.is_alphanumeric());
    let telling =
        words.filter(|word| word.chars().any(char::is_alphabetic) && !fill.contains(word));
    stood && (program || letters == 0 || telling.count() == 0)
}

/// What was copied gets such a name when it is pasted.
pub(super) fn is_pasted(file_name: &str) -> bool {
    file_name.to_lowercase().starts_with(PASTED)
}

const PASTED: &str = "pasted-";

/// Names of pictures that say nothing of when, either.
const OTHER_CAMERA_WORDS: [&str; 9] =
    ["屏幕截图", "mmexport", PASTED, "dsc", "scan", "image", "img", "pic", "qq图片"];

/// The moment in names such as `Screenshot_20261106-091412.png`, if there is plainly one.
pub(super) fn moment_in_name(file_name: &str) -> Option<NaiveDateTime> {
    let name = file_name.to_lowercase();
    if !PICTURE_WORDS.iter().any(|word| name.contains(word)) {
        return None;
    }
    let numbers: Vec<&str> = name
        .split(|character: char| !character.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .collect();
    (0..numbers.len()).find_map(|at| moment_at(&numbers[at..], &name))
}

fn moment_at(numbers: &[&str], name: &str) -> Option<NaiveDateTime> {
    match *numbers {
        // Seconds may be followed by milliseconds.
        [both, ..] if matches!(both.len(), 14 | 17) => {
            Some(compact_date(&both[..8])?.and_time(compact_time(&both[8..])?))
        }
        [date, time, ..] if date.len() == 8 && matches!(time.len(), 6 | 9) => {
            Some(compact_date(date)?.and_time(compact_time(time)?))
        }
        [year, month, day, time, ..] if year.len() == 4 && time.len() == 6 => {
            Some(date(year, month, day)?.and_time(compact_time(time)?))
        }
        [year, month, day, hour, minute, second, ..] if year.len() == 4 && second.len() == 2 => {
            let hour: u32 = hour.parse().ok()?;
            let hour = match () {
                () if name.contains("pm") && hour < 12 => hour + 12,
                () if name.contains("am") && hour == 12 => 0,
                () => hour,
            };
            let time = NaiveTime::from_hms_opt(hour, minute.parse().ok()?, second.parse().ok()?)?;
            Some(date(year, month, day)?.and_time(time))
        }
        _ => None,
    }
}

fn compact_date(digits: &str) -> Option<NaiveDate> {
    date(&digits[..4], &digits[4..6], &digits[6..8])
}

fn compact_time(digits: &str) -> Option<NaiveTime> {
    let two = |at: usize| digits[at..at + 2].parse().ok();
    NaiveTime::from_hms_opt(two(0)?, two(2)?, two(4)?)
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = year.parse().ok().filter(|year| (2000..2100).contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_read_like_titles() {
        assert_eq!(suggested_title("bank_return__notice.final.pdf"), "bank return notice.final");
        assert_eq!(suggested_title("退票通知\u{200B}（1）.png"), "退票通知(1)");
        assert_eq!(suggested_title(".png"), ".png");
        assert_eq!(suggested_title("no ending"), "no ending");
        assert_eq!(suggested_title(&format!("{}.png", "长".repeat(250))).chars().count(), 81);
    }

    #[test]
    fn screenshots_tell_when() {
        let at = |name| moment_in_name(name).map(|moment| moment.to_string());
        let expected = Some("2026-11-06 09:14:12".to_owned());
        for name in [
            "Screenshot_20261106-091412.png",
            "Screenshot_20261106_091412_com.payoneer.png",
            "微信图片_20261106091412.jpg",
            "IMG_20261106_091412.jpg",
            "PXL_20261106_091412345.jpg",
            "Screenshot 2026-11-06 at 9.14.12\u{202F}AM.png",
            "屏幕截图 2026-11-06 091412.png",
            "WhatsApp Image 2026-11-06 at 09.14.12.jpeg",
        ] {
            assert_eq!(at(name), expected, "{name}");
        }
        assert_eq!(at("Screen Shot 2026-11-06 at 9.14.12 PM.png").unwrap(), "2026-11-06 21:14:12");
    }

    #[test]
    fn order_numbers_are_no_moments() {
        for name in [
            "20261106091412.png",
            "order 2026110609141234567890.png",
            "Screenshot_20261306-091412.png",
            "IMG_20261106_996012.jpg",
            "截图 2026-11-06.png",
            "IMG_0042.heic",
        ] {
            assert_eq!(moment_in_name(name), None, "{name}");
        }
    }
}
