//! A made-up packet in the languages a real one mixes.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate};
use docket::case::{
    Contents, Digest, ImageProperties, Language, MediaType, SelfCheckAnswer, TicketLanguage,
    Treatment, Watermark,
};
use docket::export::pdf::{self, PdfOptions, PdfReport};
use docket::packet::{
    Budget, Event, Exhibit, Gap, Packet, Party, PriorNumber, Stated, StatedCheck, StatedFact,
    Wording,
};
use sha2::Digest as _;

use super::assert_sound;

/// A packet being put together, and the folder its files are in.
pub struct Sample {
    pub packet: Packet,
    folder: tempfile::TempDir,
    language: TicketLanguage,
}

/// A finished PDF.
pub struct Written {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub report: PdfReport,
}

pub fn sample_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample").join(name)
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

impl Sample {
    /// Two pages of text, no exhibits.
    pub fn new(language: TicketLanguage) -> Sample {
        let say = |english: &str, chinese: &str| said(language, english, chinese);
        let plain = |text: &str| say(text, text);
        let fact = |english: &str, chinese: &str, value: Wording| StatedFact {
            label: say(english, chinese),
            value: Stated::Value(value),
            proven_by: Vec::new(),
        };
        let key_facts = vec![
            fact("Withdrawal ID", "提现编号", plain("WD-20261103-774120")),
            fact("Amount", "金额", plain("USD 8,420.00")),
            fact("Withdrawn on", "提现日期", say("3 Nov 2026", "2026年11月3日")),
            fact("Returned on", "退回日期", say("10 Nov 2026", "2026年11月10日")),
            fact("Beneficiary name", "收款户名", plain("深圳市星河万象科技有限公司")),
            fact("Beneficiary account", "收款账号", plain("6222 0210 0112 3456 789")),
            fact(
                "Receiving bank",
                "收款银行",
                say("Bank of Example, Shenzhen Nanshan branch", "示例银行深圳南山支行"),
            ),
            fact(
                "Return reason on the notice",
                "退回通知所载原因",
                say("Beneficiary name mismatch", "收款人户名不符"),
            ),
        ];
        let further_facts = vec![
            fact(
                "Legal representative",
                "法定代表人",
                plain("Žofia Łukaszewicz-Müller / Анна Шевченко"),
            ),
            StatedFact {
                label: say("UETR of the transfer", "汇款 UETR"),
                value: Stated::Gap(say(
                    "not available: the bank has not given it to us; asked on 12 Nov 2026",
                    "无法提供，原因：银行尚未提供，已于 2026年11月12日 询问",
                )),
                proven_by: Vec::new(),
            },
        ];
        let timeline = vec![
            Event {
                day: day(3),
                time: Some("09:14 (UTC+08:00)".to_owned()),
                what: say("Withdrawal of USD 8,420.00 requested", "申请提现 USD 8,420.00"),
                fact: None,
                exhibits: vec![],
            },
            Event {
                day: day(5),
                time: None,
                what: say("Payoneer reports the transfer as sent", "Payoneer 显示已汇出"),
                fact: None,
                exhibits: vec![],
            },
            Event {
                day: day(10),
                time: None,
                what: say(
                    "The bank returned the money: “beneficiary name mismatch”",
                    "银行退票：“收款人户名不符”——款项未入账……",
                ),
                fact: None,
                exhibits: vec![],
            },
        ];
        let check = |english: &str, chinese: &str, answer| StatedCheck {
            what: say(english, chinese),
            answer,
        };
        let packet = Packet {
            ticket_language: language,
            generated_at: DateTime::parse_from_rfc3339("2026-11-22T10:30:00+08:00").unwrap(),
            watermark: None,
            complete: true,
            reference: "PAY-06-20261122-7F3A".to_owned(),
            file_stem: "PAY-06_payoneer_WD-20261103-774120".to_owned(),
            subject: say(
                "Withdrawal WD-20261103-774120 returned by the bank: USD 8,420.00 not credited back",
                "提现 WD-20261103-774120 被银行退回：USD 8,420.00 未退回余额",
            ),
            recipient: say("Payoneer Customer Support", "Payoneer 客户支持"),
            recipient_email: Some("support@example.com".to_owned()),
            sender: Party {
                name: "深圳市星河万象科技有限公司 (Shenzhen Xinghe Wanxiang Technology Co., Ltd.)"
                    .to_owned(),
                details: vec![
                    (say("Customer ID", "客户编号"), say("41827365", "41827365")),
                    (
                        say("Email", "电子邮箱"),
                        say("finance@xinghe.example", "finance@xinghe.example"),
                    ),
                    (say("Phone", "电话"), say("+86 755 5550 1234", "+86 755 5550 1234")),
                ],
            },
            opening: None,
            complaint: Vec::new(),
            summary: say(
                "Shenzhen Xinghe Wanxiang Technology Co., Ltd. withdrew USD 8,420.00 on 3 Nov 2026 (withdrawal WD-20261103-774120); the receiving bank returned the payment on 10 Nov 2026 with the reason “beneficiary name mismatch”, and the amount has not come back to the Payoneer balance.",
                "深圳市星河万象科技有限公司于 2026年11月3日 提现 USD 8,420.00（提现编号 WD-20261103-774120）；收款银行于 2026年11月10日 以“收款人户名不符”为由退回，款项至今未退回 Payoneer 余额。",
            ),
            late: None,
            trail: None,
            request: say(
                "Please confirm receipt of the returned USD 8,420.00, credit it to balance 41827365 and tell us which part of the beneficiary name did not match.",
                "请确认已收到退回的 USD 8,420.00，将其记入 41827365 余额，并告知户名中哪一部分不符。",
            ),
            key_facts,
            further_facts,
            decisive: Vec::new(),
            prior_cases: vec![PriorNumber {
                number: "PN-5583012".to_owned(),
                said: plain("PN-5583012"),
            }],
            prior: Vec::new(),
            sheet: None,
            timeline,
            self_checks: vec![
                check(
                    "The beneficiary name was compared character by character with the account opening certificate.",
                    "已将收款户名与开户许可证逐字核对。",
                    SelfCheckAnswer::Yes,
                ),
                check(
                    "The account number was compared forwards and backwards.",
                    "已正向、反向核对收款账号。",
                    SelfCheckAnswer::Yes,
                ),
                check(
                    "The bank was asked for the return reason in writing.",
                    "已要求银行书面说明退票原因。",
                    SelfCheckAnswer::No,
                ),
                check(
                    "The yearly conversion quota was checked.",
                    "已核对年度结汇额度。",
                    SelfCheckAnswer::NotApplicable,
                ),
            ],
            exhibits: Vec::new(),
            gaps: Vec::new(),
            body: say("", ""),
            form: Vec::new(),
            budget: Budget::default(),
        };
        let folder = tempfile::Builder::new().prefix("docket-pdf").tempdir().unwrap();
        Sample { packet, folder, language }
    }

    /// A packet with one exhibit of every common kind.
    pub fn full(language: TicketLanguage) -> Sample {
        let mut sample = Sample::new(language)
            .with_picture("order-list.png")
            .with_picture("provider-withdrawal-detail.png")
            .with_file("bank-statement.pdf", MediaType::Pdf, Contents::Pdf { pages: 4 })
            .with_picture("wechat-chat.png")
            .with_picture("bank-app-return.png")
            .with_file(
                "withdrawal-confirmation.eml",
                MediaType::Email,
                Contents::Email { subject: String::new(), from: String::new(), attachments: 0 },
            );
        sample.packet.watermark = Some(Watermark::Fictional);
        for fact in sample.packet.key_facts.iter_mut().take(4) {
            fact.proven_by = vec![1, 4];
        }
        sample.packet.timeline[2].exhibits = vec![4];
        sample.packet.decisive = vec![4, 1, 2];
        sample
    }

    #[must_use]
    pub fn with_picture(self, name: &str) -> Sample {
        let bytes = fs::read(sample_file(name)).unwrap();
        self.with_image(name, MediaType::Png, &bytes, 1)
    }

    /// An image with the orientation its EXIF gives.
    #[must_use]
    pub fn with_image(self, name: &str, media: MediaType, bytes: &[u8], orientation: u8) -> Sample {
        let decoded = image::load_from_memory(bytes).ok();
        let (mut width, mut height) =
            decoded.map_or((1, 1), |image| (image.width(), image.height()));
        if orientation >= 5 {
            (width, height) = (height, width);
        }
        let contents = Contents::Image(ImageProperties { width, height, orientation });
        self.with_bytes(name, media, contents, bytes)
    }

    #[must_use]
    pub fn with_file(self, name: &str, media: MediaType, contents: Contents) -> Sample {
        let bytes = fs::read(sample_file(name)).unwrap();
        self.with_bytes(name, media, contents, &bytes)
    }

    #[must_use]
    pub fn with_bytes(
        mut self,
        name: &str,
        media: MediaType,
        contents: Contents,
        bytes: &[u8],
    ) -> Sample {
        let number = self.packet.exhibits.len() + 1;
        let path = self.folder.path().join(format!("{number}"));
        fs::write(&path, bytes).unwrap();
        let say = |english: &str, chinese: &str| said(self.language, english, chinese);
        let title = name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace('-', " ");
        self.packet.exhibits.push(Exhibit {
            number: format!("A-{number}"),
            kind: Some(say("Provider record", "平台记录")),
            title,
            date: Some(day(10)),
            shows: say(
                "Withdrawal WD-20261103-774120 with its status “Returned” and the reason given.",
                "提现 WD-20261103-774120 的状态“已退回”及所载原因。",
            ),
            proves: None,
            sha256: Digest(sha2::Sha256::digest(bytes).into()),
            bytes: bytes.len() as u64,
            file_name: name.to_owned(),
            export_name: format!("{number:02}_{name}"),
            media,
            contents,
            treatment: Treatment::default(),
            legend: vec![],
            path,
        });
        self
    }

    #[must_use]
    pub fn incomplete(mut self) -> Sample {
        let say = |english: &str, chinese: &str| said(self.language, english, chinese);
        self.packet.complete = false;
        self.packet.gaps = vec![
            Gap {
                what: say("Bank return notice", "银行退票通知"),
                reason: say(
                    "The bank gives it out only at the counter; an appointment is set for 25 Nov 2026.",
                    "银行仅在柜台出具，已预约 2026年11月25日 办理。",
                ),
            },
            Gap {
                what: say("UETR of the transfer", "汇款 UETR"),
                reason: say("No reason given.", "未说明原因。"),
            },
        ];
        self
    }

    pub fn write(&self, name: &str) -> Written {
        self.write_as(name, PdfOptions::default())
    }

    /// Into the target folder, where it can be looked at after the test.
    pub fn write_as(&self, name: &str, options: PdfOptions) -> Written {
        Written::with(&self.packet, &options, name)
    }
}

impl Written {
    pub fn of(packet: &Packet, name: &str) -> Written {
        Written::with(packet, &PdfOptions::default(), name)
    }

    /// Every packet that a test writes is opened by other programs, and every way in it is walked.
    pub fn with(packet: &Packet, options: &PdfOptions, name: &str) -> Written {
        let written = Written::unopened(packet, options, name);
        assert_sound(&written.path);
        written
    }

    fn unopened(packet: &Packet, options: &PdfOptions, name: &str) -> Written {
        let mut bytes = Vec::new();
        let report = pdf::write(packet, options, &mut bytes).unwrap();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
        fs::write(&path, &bytes).unwrap();
        Written { path, bytes, report }
    }
}

fn said(language: TicketLanguage, english: &str, chinese: &str) -> Wording {
    let word = |language: &Language| match language {
        Language::English => (Language::English, english.to_owned()),
        Language::Chinese => (Language::Chinese, chinese.to_owned()),
    };
    Wording(language.languages().iter().map(word).collect())
}
