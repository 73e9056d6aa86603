//! What was asked before goes into the next letter.

use docket::case::{Edit, Reply, Submission, SubmissionAnswer, SubmissionId, TicketLanguage, When};
use docket::packet::Packet;

use crate::packet::{ReturnedWithdrawal, day};

fn sent(id: u32, step: u32, on: u32, number: Option<&str>) -> Submission {
    Submission {
        id: SubmissionId(id),
        sent_at: When::Day(day(2026, 11, on)),
        recipient: "payoneer".into(),
        scenario: "PAY-06".into(),
        step,
        channel: None,
        ticket_number: number.map(str::to_owned),
        files: vec![],
        reply: Reply::default(),
    }
}

/// The returned withdrawal after a ticket that was answered and an escalation that was not.
fn twice_asked(step: u32) -> ReturnedWithdrawal {
    let mut withdrawal = ReturnedWithdrawal::new();
    let first = Submission {
        reply: Reply {
            answer: Some(SubmissionAnswer {
                at: When::Day(day(2026, 11, 10)),
                text: "We are looking into this.".to_owned(),
                evidence: None,
            }),
            outcome: None,
        },
        ..sent(1, 1, 7, Some("PN-5583012"))
    };
    for submission in [first, sent(2, 2, 12, None)] {
        let record = Edit::RecordSubmission { submission: Box::new(submission), position: None };
        withdrawal.case = record.apply(&withdrawal.case).unwrap().0;
    }
    withdrawal.case = Edit::TakeStep { step: Some(step) }.apply(&withdrawal.case).unwrap().0;
    withdrawal
}

/// What a letter of a later step says beyond the ticket.
fn letter(packet: &Packet) -> String {
    let told = packet.prior.iter().map(|ticket| ticket.told.on_one_line());
    let events = packet.timeline.iter();
    let events = events.map(|event| format!("{} {}", event.day, event.what.on_one_line()));
    let numbers = packet.prior_cases.iter().map(|prior| prior.said.on_one_line());
    let parts = [
        format!("to {} <{:?}>", packet.recipient.on_one_line(), packet.recipient_email),
        packet.subject.on_one_line(),
        packet.request.on_one_line(),
        format!("numbers {:?}", numbers.collect::<Vec<_>>()),
        told.collect::<Vec<_>>().join("\n"),
        events.collect::<Vec<_>>().join("\n"),
        packet.body.on_one_line(),
    ];
    parts.join("\n\n")
}

#[test]
fn a_complaint_tells_what_was_asked_before_in_english() {
    insta::assert_snapshot!(letter(&twice_asked(3).packet(TicketLanguage::English)));
}

#[test]
fn a_complaint_tells_what_was_asked_before_in_chinese() {
    insta::assert_snapshot!(letter(&twice_asked(3).packet(TicketLanguage::Chinese)));
}

#[test]
fn a_letter_to_a_body_outside_is_addressed_to_it() {
    let packet = twice_asked(4).packet(TicketLanguage::English);
    assert_eq!(packet.recipient.leading(), "Sir or Madam");
    assert!(!packet.subject.leading().contains("PN-5583012"), "it is not their number");
    assert!(packet.body.leading().contains("Payoneer was asked on 7 Nov 2026 (ref. PN-5583012)."));
}

#[test]
fn the_first_step_says_nothing_but_the_ticket() {
    let packet = twice_asked(1).packet(TicketLanguage::English);
    let plain = ReturnedWithdrawal::new().packet(TicketLanguage::English);
    assert_eq!((packet.opening, packet.complaint.len()), (None, 0));
    assert_eq!(packet.request, plain.request);
}
