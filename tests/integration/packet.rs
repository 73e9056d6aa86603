//! From a case to the words of its ticket, with the real packs.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use docket::case::{
    Answer, Case, Contents, Digest, Evidence, EvidenceId, EvidenceKindId, Fact, FactId,
    ImageProperties, MediaType, Original, SelfCheckAnswer, TicketLanguage, Treatment, Trouble,
};
use docket::packet::{Packet, Stated, build};
use docket::rules::{Assessment, Packs, check};

use crate::scenario::zoned;

/// A returned withdrawal, as its seller would have it ready.
pub struct ReturnedWithdrawal {
    pub case: Case,
}

impl ReturnedWithdrawal {
    pub fn new() -> ReturnedWithdrawal {
        let created = "2026-11-18T10:00:00+08:00".parse().unwrap();
        let case = Case::new("sample".into(), "PAY-06".into(), "payoneer".into(), created);
        let text = |text: &str| Answer::Text(text.to_owned());
        let mut new = ReturnedWithdrawal { case };
        for (fact, answer) in [
            ("contact_name", text("林海燕 Lin Haiyan")),
            ("contact_email", text("finance@chengfan.example")),
            ("contact_phone", text("+86 138 0013 8000")),
            ("reply_language", Answer::Choice("en".into())),
            ("payoneer_customer_id", text("40218857")),
            ("payoneer_email", text("finance@chengfan.example")),
            ("withdrawal_id", text("PMT-20261103-0421")),
            ("withdrawal_amount", Answer::Money("USD 8420.00".parse().unwrap())),
            (
                "withdrawal_submitted_at",
                Answer::DateTime("2026-11-03T09:14:00+08:00".parse().unwrap()),
            ),
            ("return_date", Answer::Date(day(2026, 11, 6))),
            ("return_code", text("AC01")),
            ("error_text", text("beneficiary account invalid")),
            ("return_amount", Answer::Money("USD 8420.00".parse().unwrap())),
            ("bank_name", text("南山示例银行 (Nanshan Sample Bank)")),
            ("account_last4", text("4242")),
            ("account_holder_name", text("深圳市澄帆电子商务有限公司")),
            ("names_differ", Answer::YesNo(false)),
            ("bank_country", Answer::Choice("cn".into())),
            ("cnaps", text("313584000027")),
            ("bic", Answer::NotAvailable { reason: "人民币账户没有 SWIFT 代码".into() }),
        ] {
            new = new.with(fact, answer);
        }
        for check in ["C01", "C02", "C03", "C04", "C06", "C07", "C20", "C21", "C26"] {
            new.case.self_checks.insert(check.into(), SelfCheckAnswer::Yes);
        }
        new.case.self_checks.insert("C05".into(), SelfCheckAnswer::NotApplicable);
        new.case.self_checks.insert("C23".into(), SelfCheckAnswer::No);
        new.exhibit("E08", "Payoneer 提现确认邮件", Some(day(2026, 11, 3)), pdf())
            .exhibit("E10", "手机银行退汇详情", Some(day(2026, 11, 6)), screenshot())
            .exhibit("E07", "Payoneer 提现详情页", Some(day(2026, 11, 7)), screenshot())
            .exhibit("E13", "收款信息核对表", Some(day(2026, 11, 7)), screenshot())
            .exhibit("E09", "", Some(day(2026, 11, 17)), pdf())
    }

    pub fn with(mut self, fact: &str, answer: Answer) -> Self {
        self.case.facts.insert(fact.into(), Fact::typed(answer));
        self
    }

    pub fn without(mut self, fact: &str) -> Self {
        self.case.facts.remove(&FactId::from(fact));
        self
    }

    pub fn without_exhibit(mut self, kind: &str) -> Self {
        let kind = EvidenceKindId::from(kind);
        self.case.evidence.retain(|evidence| evidence.kind.as_ref() != Some(&kind));
        self
    }

    pub fn exhibit(
        mut self,
        kind: &str,
        title: &str,
        date: Option<NaiveDate>,
        (media, contents): (MediaType, Contents),
    ) -> Self {
        let id = self.case.next_evidence;
        self.case.next_evidence += 1;
        self.case.evidence.push(Evidence {
            id: EvidenceId(id),
            original: Original {
                sha256: Digest([id as u8; 32]),
                bytes: 120_000,
                file_name: format!("截图 {id}.{}", media.extension()),
                media,
            },
            contents,
            captured_at: None,
            added_at: self.case.created_at,
            kind: Some(kind.into()),
            title: title.to_owned(),
            date,
            proves: Vec::new(),
            treatment: Treatment::default(),
        });
        self
    }

    pub fn packet(&self, language: TicketLanguage) -> Packet {
        let packs = Packs::load().unwrap();
        self.packet_with(&packs, language)
    }

    pub fn packet_with(&self, packs: &Packs, language: TicketLanguage) -> Packet {
        let original = |digest: &Digest| PathBuf::from(format!("blobs/{digest}"));
        build(&self.case, packs, &self.assessment(packs), &original, language, now())
    }

    fn assessment(&self, packs: &Packs) -> Assessment {
        check(&self.case, packs, zoned(now()))
    }
}

pub fn now() -> DateTime<FixedOffset> {
    "2026-11-20T15:30:00+08:00".parse().unwrap()
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

pub fn screenshot() -> (MediaType, Contents) {
    let properties = ImageProperties { width: 1170, height: 2532, orientation: 1 };
    (MediaType::Png, Contents::Image(properties))
}

pub fn pdf() -> (MediaType, Contents) {
    (MediaType::Pdf, Contents::Pdf { pages: 3 })
}

/// Everything a packet says, for reading.
fn spelled_out(packet: &Packet) -> String {
    use std::fmt::Write;
    let mut out = String::new();
    let line = |text: &str| text.replace('\n', "\n      ");
    writeln!(out, "subject    {}", packet.subject.on_one_line()).unwrap();
    writeln!(out, "recipient  {}", packet.recipient.on_one_line()).unwrap();
    writeln!(out, "reference  {}   file {}", packet.reference, packet.file_stem).unwrap();
    writeln!(out, "sender     {}", packet.sender.name).unwrap();
    for (label, value) in &packet.sender.details {
        writeln!(out, "    {}: {}", label.on_one_line(), value.on_one_line()).unwrap();
    }
    for (title, facts) in [("key facts", &packet.key_facts), ("further", &packet.further_facts)] {
        writeln!(out, "{title}").unwrap();
        for fact in facts {
            let (mark, value) = match &fact.value {
                Stated::Value(value) => ("", value),
                Stated::Gap(reason) => ("GAP ", reason),
            };
            let proven: Vec<_> = fact
                .proven_by
                .iter()
                .map(|index| packet.exhibits[*index].number.as_str())
                .collect();
            let label = fact.label.on_one_line();
            let value = line(&value.on_one_line());
            writeln!(out, "    {label} = {mark}{value} [{}]", proven.join(" ")).unwrap();
        }
    }
    let numbers: Vec<_> =
        packet.decisive.iter().map(|index| packet.exhibits[*index].number.as_str()).collect();
    writeln!(out, "decisive   {}", numbers.join(" ")).unwrap();
    writeln!(out, "timeline").unwrap();
    for event in &packet.timeline {
        let exhibits: Vec<_> =
            event.exhibits.iter().map(|index| packet.exhibits[*index].number.as_str()).collect();
        let time = event.time.as_deref().unwrap_or("");
        let what = event.what.on_one_line();
        writeln!(out, "    {} {time} {what} [{}]", event.day, exhibits.join(" ")).unwrap();
    }
    writeln!(out, "self-checks").unwrap();
    for check in &packet.self_checks {
        writeln!(out, "    {:?} {}", check.answer, check.what.on_one_line()).unwrap();
    }
    writeln!(out, "exhibits").unwrap();
    for exhibit in &packet.exhibits {
        let kind = exhibit.kind.as_ref().map(|kind| kind.on_one_line()).unwrap_or_default();
        writeln!(
            out,
            "    {} {} | {} | {}",
            exhibit.number, exhibit.title, kind, exhibit.export_name
        )
        .unwrap();
        writeln!(out, "        {}", exhibit.shows.on_one_line()).unwrap();
    }
    writeln!(out, "gaps").unwrap();
    for gap in &packet.gaps {
        writeln!(out, "    {}: {}", gap.what.on_one_line(), gap.reason.on_one_line()).unwrap();
    }
    writeln!(out, "form").unwrap();
    for field in &packet.form {
        let text = field.text.leading();
        let text = text.lines().next().unwrap_or_default();
        writeln!(out, "    {} ({:?}): {text}", field.label.on_one_line(), field.limit).unwrap();
    }
    for (language, text) in &packet.body.0 {
        writeln!(out, "\nbody in {language:?}, {} characters\n{text}", text.chars().count())
            .unwrap();
    }
    out
}

#[test]
fn a_returned_withdrawal_reads_well_in_english() {
    insta::assert_snapshot!(spelled_out(
        &ReturnedWithdrawal::new().packet(TicketLanguage::English)
    ));
}

#[test]
fn a_returned_withdrawal_reads_well_in_chinese() {
    insta::assert_snapshot!(spelled_out(
        &ReturnedWithdrawal::new().packet(TicketLanguage::Chinese)
    ));
}

#[test]
fn a_returned_withdrawal_leads_with_english_in_both() {
    insta::assert_snapshot!(spelled_out(&ReturnedWithdrawal::new().packet(TicketLanguage::Both)));
}

fn text(text: &str) -> Answer {
    Answer::Text(text.to_owned())
}

fn gaps(packet: &Packet) -> Vec<String> {
    let said =
        |gap: &docket::packet::Gap| format!("{}: {}", gap.what.leading(), gap.reason.leading());
    packet.gaps.iter().map(said).collect()
}

#[test]
fn what_is_missing_is_a_visible_gap_with_its_reason() {
    let packet = ReturnedWithdrawal::new()
        .without("withdrawal_id")
        .without("return_code")
        .without("error_text")
        .with("return_amount", Answer::NotAvailable { reason: "the bank would not say".into() })
        .without_exhibit("E10")
        .exhibit(
            "E11",
            "Reply of the bank",
            None,
            (MediaType::Pdf, Contents::Unreadable { trouble: Trouble::PasswordProtected }),
        )
        .packet(TicketLanguage::English);
    insta::assert_snapshot!(gaps(&packet).join("\n"), @r#"
    Withdrawal ID: not provided
    Bank return code or Error message, word for word: not provided
    Bank return notice: no such document is attached
    A-5 Reply of the bank (file “截图 6.pdf”): The file is locked with a password.
    Amount returned: not available: the bank would not say
    Fees charged: not provided
    Bank branch: not provided
    BIC (SWIFT code): not available: 人民币账户没有 SWIFT 代码
    "#);
    assert!(packet.subject.leading().contains("not provided"), "{}", packet.subject.leading());
    let body = packet.body.leading();
    assert!(body.contains("- Withdrawal ID: not provided"), "{body}");
    let id = &packet.key_facts[1];
    assert!(matches!(&id.value, Stated::Gap(_)), "{id:?}");
    assert!(id.proven_by.is_empty());
}

#[test]
fn no_sentence_shows_a_variable_or_a_key() {
    let packs = Packs::load().unwrap();
    for scenario in packs.scenarios.values() {
        for recipient in &scenario.recipients {
            for language in [TicketLanguage::English, TicketLanguage::Chinese] {
                let created = now();
                let case =
                    Case::new("empty".into(), scenario.id.clone(), recipient.clone(), created);
                let packet = ReturnedWithdrawal { case }.packet_with(&packs, language);
                let said = spelled_out(&packet);
                for raw in ["{$", "{ $", "fact-", "scenario-", "recipient-", "packet-", "evidence-"]
                {
                    assert!(!said.contains(raw), "{} shows {raw}:\n{said}", scenario.id);
                }
            }
        }
    }
}

#[test]
fn a_message_drops_its_least_important_parts_until_it_fits() {
    let mut packs = Packs::load().unwrap();
    let withdrawal = ReturnedWithdrawal::new();
    let mut lengths = Vec::new();
    for limit in [4000, 1900, 1400, 1000, 600, 100] {
        let recipient = packs.recipients.get_mut(&"payoneer".into()).unwrap();
        recipient.limits.body_characters.as_mut().unwrap().value = limit;
        let packet = withdrawal.packet_with(&packs, TicketLanguage::English);
        let body = packet.body.leading().to_owned();
        let count = body.chars().count();
        assert!(count <= limit as usize || limit == 100, "{count} of {limit}");
        assert!(body.contains(packet.summary.leading()) && body.contains(packet.request.leading()));
        assert!(body.contains("林海燕 Lin Haiyan"));
        lengths.push(body);
    }
    insta::assert_snapshot!(lengths[3]);
    insta::assert_snapshot!(lengths[5]);
}

#[test]
fn account_numbers_go_out_as_their_last_four_characters() {
    let mut packs = Packs::load().unwrap();
    let definition = packs.facts.get_mut(&"cnaps".into()).unwrap();
    definition.identifier = Some(docket::rules::Identifier::CnBankCard);
    let packet = ReturnedWithdrawal::new()
        .with("cnaps", text("6222021001123456789"))
        .packet_with(&packs, TicketLanguage::Both);
    let said = spelled_out(&packet);
    assert!(!said.contains("6222021001123456789"));
    assert!(said.contains("ending in 6789 / 尾号 6789"), "{said}");
}

#[test]
fn export_names_are_short_ascii_and_unique() {
    let mut withdrawal = ReturnedWithdrawal::new();
    let names =
        ["银行流水.pdf", "a\"b<c>|d", "🎉🎉🎉", &"long name ".repeat(40), "", "../../etc/passwd"];
    for name in names {
        withdrawal = withdrawal.exhibit("E22", name, None, screenshot());
        withdrawal.case.evidence.last_mut().unwrap().kind = None;
        withdrawal = withdrawal.exhibit("E10", name, None, pdf());
    }
    let packet = withdrawal.packet(TicketLanguage::Both);
    let names: Vec<&str> =
        packet.exhibits.iter().map(|exhibit| exhibit.export_name.as_str()).collect();
    for name in &names {
        assert!(name.len() <= 60 && name.is_ascii(), "{name}");
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        assert!(name.bytes().all(safe) && name.matches('.').count() == 1, "{name}");
    }
    let unique: std::collections::BTreeSet<_> = names.iter().collect();
    assert_eq!(unique.len(), names.len());
}

#[test]
fn a_day_is_told_by_the_clock_and_then_in_the_order_of_the_case() {
    let packet = ReturnedWithdrawal::new()
        .with(
            "withdrawal_submitted_at",
            Answer::DateTime("2026-11-06T18:00:00+08:00".parse().unwrap()),
        )
        .packet(TicketLanguage::English);
    let told: Vec<String> = packet
        .timeline
        .iter()
        .map(|event| format!("{} {}", event.day, event.what.leading()))
        .collect();
    insta::assert_snapshot!(told.join("\n"), @"
    2026-11-03 Dated this day: Withdrawal confirmation, “Payoneer 提现确认邮件”
    2026-11-06 Withdrawal submitted
    2026-11-06 Date of the bank return
    2026-11-07 Dated this day: Provider transaction record, “Payoneer 提现详情页”; Account details compared, “收款信息核对表”
    2026-11-17 Dated this day: Bank statement
    ");
}

#[test]
fn many_documents_of_one_day_are_one_event() {
    let mut withdrawal = ReturnedWithdrawal::new();
    for number in 1..=6 {
        let title = format!("Screenshot {number}");
        withdrawal = withdrawal.exhibit("E11", &title, Some(day(2026, 11, 12)), screenshot());
    }
    let packet = withdrawal.packet(TicketLanguage::Both);
    let event = packet.timeline.iter().find(|event| event.day == day(2026, 11, 12)).unwrap();
    assert_eq!(event.what.leading(), "6 documents dated this day");
    assert_eq!(event.what.second(), Some("当日文件 6 份"));
    assert_eq!(event.exhibits.len(), 6);
}

#[test]
fn a_case_of_an_unknown_scenario_still_makes_a_packet() {
    let mut withdrawal = ReturnedWithdrawal::new();
    let packs = Packs::load().unwrap();
    let assessment = withdrawal.assessment(&packs);
    withdrawal.case.scenario = "PAY-99".into();
    withdrawal.case.recipient = "nobody".into();
    let original = |_: &Digest| PathBuf::new();
    let packet =
        build(&withdrawal.case, &packs, &assessment, &original, TicketLanguage::Both, now());
    assert_eq!(packet.exhibits.len(), 5);
}
