//! Who said what and when in an exported or copied chat. Every line keeps its number and its words:
//! what is not recognized stays a plain line.

mod form;
mod stamp;

use std::collections::BTreeMap;

use form::Form;
use stamp::day_alone;

/// A text that was recognized as a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chat {
    form: Form,
    roles: Vec<Role>,
    pub messages: usize,
    pub speakers: usize,
    pub zone: ChatZone,
}

/// Where the zone of the times is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChatZone {
    Nowhere,
    /// Beside the times.
    BesideTimes,
    /// On this line, counted from 1.
    OnLine(usize),
}

/// What one line of a chat is; its words are the file's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said<'a> {
    Blank,
    /// A heading between days.
    Day(&'a str),
    /// A message begins. `speaker` counts from 0 in the order in which they first speak; the program
    /// itself has none.
    Message {
        speaker: Option<usize>,
        name: &'a str,
        day: &'a str,
        time: &'a str,
        text: &'a str,
    },
    /// The message goes on.
    More(&'a str),
    /// What the program says between messages.
    Notice(&'a str),
    /// Not recognized.
    Plain(&'a str),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Blank,
    Day,
    Head(Option<usize>),
    More,
    Notice,
    Plain,
}

/// A file of more lines than this for each message is something else.
const MOST_LINES_A_MESSAGE: usize = 12;

impl Chat {
    /// Recognizes the chat in the lines of a text; `None` when it is no chat.
    pub fn recognize(lines: &[String]) -> Option<Chat> {
        let (_, form) = Form::ALL
            .into_iter()
            .filter_map(|form| Some((messages(form, lines)?, form)))
            // The first of equals.
            .rev()
            .max_by_key(|(count, _)| *count)?;
        let mut chat =
            Chat { form, roles: Vec::new(), messages: 0, speakers: 0, zone: ChatZone::Nowhere };
        chat.read(lines);
        Some(chat)
    }

    fn read(&mut self, lines: &[String]) {
        let mut speakers: BTreeMap<&str, usize> = BTreeMap::new();
        let mut speaking = false;
        for (at, line) in lines.iter().enumerate() {
            let head = self.form.head(line);
            let role = if let Some(head) = head {
                speaking = true;
                self.messages += usize::from(head.speaker.is_some());
                if head.zoned {
                    self.zone = ChatZone::BesideTimes;
                }
                let next = speakers.len();
                Role::Head(head.speaker.map(|name| *speakers.entry(name).or_insert(next)))
            } else if line.trim().is_empty() {
                Role::Blank
            } else if day_alone(line) {
                speaking = false;
                Role::Day
            } else if is_notice(line) {
                speaking = false;
                Role::Notice
            } else if speaking {
                Role::More
            } else {
                Role::Plain
            };
            let unsaid = self.zone == ChatZone::Nowhere;
            if unsaid && matches!(role, Role::Plain | Role::Notice) && says_zone(line) {
                self.zone = ChatZone::OnLine(at + 1);
            }
            self.roles.push(role);
        }
        self.speakers = speakers.len();
    }

    /// Line by line what `lines` say: those that were recognized, perhaps with words blacked out.
    pub fn said<'a>(&self, lines: &'a [String]) -> Vec<Said<'a>> {
        self.roles.iter().zip(lines).map(|(role, line)| self.one(*role, line)).collect()
    }

    fn one<'a>(&self, role: Role, line: &'a str) -> Said<'a> {
        let text = line.trim();
        match role {
            Role::Blank => Said::Blank,
            Role::Day => Said::Day(text),
            Role::More => Said::More(line),
            Role::Notice => Said::Notice(text),
            Role::Plain => Said::Plain(line),
            Role::Head(speaker) => match self.form.head(line) {
                Some(head) => Said::Message {
                    speaker,
                    name: head.speaker.unwrap_or_default(),
                    day: head.day,
                    time: head.time,
                    text: head.text,
                },
                // Its time or name is blacked out: it still begins a message.
                None => Said::Message { speaker, name: "", day: "", time: "", text },
            },
        }
    }
}

/// How many messages the lines hold in this form, if they are a chat in it.
fn messages(form: Form, lines: &[String]) -> Option<usize> {
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut count, mut filled, mut answered) = (0, 0, 0);
    let mut after_head = false;
    for line in lines.iter().filter(|line| !line.trim().is_empty()) {
        filled += 1;
        let name = form.head(line).and_then(|head| head.speaker);
        if let Some(name) = name {
            count += 1;
            *names.entry(name).or_default() += 1;
        } else {
            answered += usize::from(after_head);
        }
        after_head = name.is_some();
    }
    let come_back = names.values().filter(|count| **count > 1).count();
    let enough = match form {
        Form::Name => count >= 4 && names.len() >= 2 && come_back * 2 >= names.len(),
        _ if form.is_weak() => count >= 2 && (names.len() <= 2 || names.len() * 3 <= count * 2),
        _ => count >= 2,
    };
    let has_text = !form.has_text_below() || answered * 2 >= count;
    (enough && has_text && filled <= count * MOST_LINES_A_MESSAGE).then_some(count)
}

const NOTICES: [&str; 16] = [
    "joined the chat",
    "joined the conversation",
    "has joined",
    "left the chat",
    "left the conversation",
    "ended the chat",
    "ended the conversation",
    "chat ended",
    "recalled a message",
    "unsent a message",
    "撤回了一条消息",
    "撤回一条消息",
    "加入了会话",
    "加入会话",
    "结束了会话",
    "会话已结束",
];

/// Said by the program between two messages.
fn is_notice(line: &str) -> bool {
    let text = line.trim();
    if text.chars().count() > 120 {
        return false;
    }
    let bare = text.trim_matches(|one: char| "*-—–=.。 ".contains(one));
    let frames = ["**", "--", "——", "=="];
    let framed = frames.iter().any(|frame| text.starts_with(frame) && text.ends_with(frame));
    let bare = bare.to_lowercase();
    framed || NOTICES.iter().any(|end| bare.ends_with(end))
}

/// Whether a line beside the messages says which zone their times are in.
fn says_zone(line: &str) -> bool {
    let has = |word: &str| line.contains(word);
    let lower = line.to_lowercase();
    ["UTC", "GMT", "北京时间", "时区", "時區"].into_iter().any(has)
        || lower.contains("time zone")
        || lower.contains("timezone")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    /// Messages and notices as `name|day|time|text`, text of further lines joined by `/`.
    fn told(text: &str) -> Vec<String> {
        let lines = lines(text);
        let chat = Chat::recognize(&lines).unwrap_or_else(|| panic!("no chat: {text}"));
        let mut told: Vec<String> = Vec::new();
        for said in chat.said(&lines) {
            match said {
                Said::Message { name, day, time, text, .. } => {
                    told.push(format!("{name}|{day}|{time}|{text}"));
                }
                Said::More(text) => {
                    let last = told.last_mut().unwrap();
                    *last = format!("{last}/{text}");
                }
                Said::Day(text) => told.push(format!("= {text}")),
                Said::Notice(text) => told.push(format!("* {text}")),
                Said::Plain(text) => told.push(format!("? {text}")),
                Said::Blank => {}
            }
        }
        told
    }

    #[test]
    fn reads_whatsapp_from_iphones_and_android() {
        let iphone = "[03/11/2026, 10:20:31] Li Wei: Where is it?\n\
                      Order 1234\n\
                      [03/11/2026, 10:21:02] Shop: Shipped: see below";
        assert_eq!(
            told(iphone),
            [
                "Li Wei|03/11/2026|10:20:31|Where is it?/Order 1234",
                "Shop|03/11/2026|10:21:02|Shipped: see below",
            ]
        );
        let android = "2026/11/3 下午10:20 - 消息和通话均受端到端加密保护。\n\
                       2026/11/3 下午10:21 - 李伟: 退票了\n\
                       2026/11/3 下午10:22 - +86 138 0000 0000: 好的";
        assert_eq!(
            told(android),
            [
                "|2026/11/3|下午10:20|消息和通话均受端到端加密保护。",
                "李伟|2026/11/3|下午10:21|退票了",
                "+86 138 0000 0000|2026/11/3|下午10:22|好的",
            ]
        );
    }

    #[test]
    fn reads_wechat_by_mail_and_copied() {
        let mailed = "————— 2026-02-26 —————\n\n李伟  08:54\n\n钱到了吗\n\n客服小陈  08:55\n\n还没有\n请稍等";
        assert_eq!(
            told(mailed),
            ["= ————— 2026-02-26 —————", "李伟||08:54|/钱到了吗", "客服小陈||08:55|/还没有/请稍等"]
        );
        let copied =
            "李伟 2026/11/3 10:20:31\n退票了\n客服 2026/11/3 10:21:05\n“李伟” 撤回了一条消息\n收到";
        assert_eq!(
            told(copied),
            [
                "李伟|2026/11/3|10:20:31|/退票了",
                "客服|2026/11/3|10:21:05|",
                "* “李伟” 撤回了一条消息",
                "? 收到",
            ]
        );
        let names = "李伟:\n在吗\n\n客服:\n在的\n\n李伟:\n退票了\n\n客服:\n请稍等";
        assert_eq!(
            told(names),
            ["李伟|||/在吗", "客服|||/在的", "李伟|||/退票了", "客服|||/请稍等"]
        );
    }

    #[test]
    fn reads_exports_with_the_time_first() {
        let below = "2026-11-03 10:20:31 李伟(10001)\n在吗\n2026-11-03 10:21:00 客服\n在的";
        assert_eq!(
            told(below),
            ["李伟(10001)|2026-11-03|10:20:31|/在吗", "客服|2026-11-03|10:21:00|/在的"]
        );
        let beside = "2026-11-03 10:20:31 Li Wei: hello\n2026-11-03 10:21:00 Agent: hi";
        assert_eq!(
            told(beside),
            ["Li Wei|2026-11-03|10:20:31|hello", "Agent|2026-11-03|10:21:00|hi"]
        );
    }

    #[test]
    fn reads_help_desks_and_telegram() {
        let desk = "Chat started on Nov 3, 2026 (UTC+8)\n\
                    Maria (10:32): Hello, how can I help?\n\
                    You (10:33): My withdrawal came back.\n\
                    Maria (10:34 AM): Which id?";
        assert_eq!(
            told(desk),
            [
                "? Chat started on Nov 3, 2026 (UTC+8)",
                "Maria||10:32|Hello, how can I help?",
                "You||10:33|My withdrawal came back.",
                "Maria||10:34 AM|Which id?",
            ]
        );
        assert_eq!(Chat::recognize(&lines(desk)).unwrap().zone, ChatZone::OnLine(1));
        let telegram = "Li Wei, [03.11.2026 10:20]\nhello\n\nShop, [03.11.2026 10:21]\nhi";
        assert_eq!(told(telegram), ["Li Wei|03.11.2026|10:20|/hello", "Shop|03.11.2026|10:21|/hi"]);
        let spoken = "Agent 10:32 AM PST: hi\nYou 10:33 AM PST: hello";
        assert_eq!(told(spoken), ["Agent||10:32 AM PST|hi", "You||10:33 AM PST|hello"]);
        assert_eq!(Chat::recognize(&lines(spoken)).unwrap().zone, ChatZone::BesideTimes);
    }

    #[test]
    fn prose_lists_and_notes_are_no_chats() {
        for text in [
            "Dear team,\nI withdrew on 2026-11-03 10:20\nand it came back.\nRegards: Li",
            "2026-11-03 10:20 提现\n2026-11-05 09:12 退票\n2026-11-06 08:00 联系客服",
            "Name: Li\nBank: Nanshan\nAmount: 8,420.00\nDate: 2026-11-03",
            "To do:\n- call\nLater:\n- write",
            "",
        ] {
            assert_eq!(Chat::recognize(&lines(text)), None, "{text}");
        }
    }

    #[test]
    fn a_blacked_out_head_still_begins_a_message() {
        let text = lines("[10:20:31] Li: one\n[10:20:40] Wu: two\nmore");
        let chat = Chat::recognize(&text).unwrap();
        let printed = lines("██████\n[10:20:40] ██████: two\nmore");
        let said = chat.said(&printed);
        assert_eq!(
            said[0],
            Said::Message {
                speaker: Some(0), name: "", day: "", time: "", text: "██████"
            }
        );
        assert!(matches!(said[1], Said::Message { speaker: Some(1), name: "██████", .. }));
        assert_eq!(said[2], Said::More("more"));
    }
}
