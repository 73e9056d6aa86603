//! After sending, on the command line: what was sent, what came back, what is next.

use std::fs;

use super::CaseAt;

#[test]
fn a_ticket_is_sent_answered_and_carried_to_the_next_step() {
    let case = CaseAt::new("PAY-06");
    case.run("next", &[]).exits(0).says("Step 1, now").says("docket sent");
    case.run("next", &["--take"]).exits(1).complains("has not been sent yet");
    case.run("sent", &["--on", "2026-11-20", "--ticket", "PN-77", "--channel", "Support-Center"])
        .exits(0)
        .says("1  20 Nov 2026  Payoneer, step 1 (ref. PN-77)");
    let json = case.json("next");
    assert_eq!(json["submissions"][0]["channel"], "support-center");
    assert_eq!(json["onward"]["next"]["step"], 2);
    assert_eq!(case.json("show")["case"]["facts"]["case_no"]["origin"]["from"], "computed");
    case.run("answer", &["--on", "2026-11-23", "--text", "We are looking into it."])
        .exits(0)
        .says("answered on 23 Nov 2026: “We are looking into it.”");
    case.run("next", &["--take"]).exits(0).says("Step 2, now").says("(ref. PN-77)");
    case.run("sent", &["--remove", "1"]).exits(0).says("Taken back: 1  20 Nov 2026");
    let json = case.json("show");
    assert_eq!(json["case"]["facts"].get("case_no"), None);
    assert_eq!(json["case"]["step"], 2);
}

#[test]
fn a_number_that_comes_later_is_added_and_an_ending_recorded() {
    let case = CaseAt::new("PAY-06");
    case.run("sent", &["--on", "2026-11-20T09:00:00+08:00"]).exits(0);
    case.run("sent", &["--amend", "1", "--ticket", "PN-78"]).exits(0).says("(ref. PN-78)");
    case.run("answer", &["--outcome", "solved"]).exits(0).says("solved");
    case.run("next", &[]).exits(0).says("Nothing is left to do");
    let json = case.json("next");
    assert_eq!(json["submissions"].as_array().unwrap().len(), 1);
    assert_eq!(json["submissions"][0]["sent_at"], "2026-11-20T09:00:00+08:00");
}

#[test]
fn the_clocks_go_into_a_calendar_file_that_replaces_nothing() {
    let case = CaseAt::new("PAY-06");
    // Far enough ahead that the answer is still due whenever the test runs.
    case.run("sent", &["--on", "2099-11-20"]).exits(0);
    let file = case.file("clocks.txt", b"mine");
    case.run("next", &["--calendar", &file]).exits(2).complains("nothing is overwritten");
    assert_eq!(fs::read(&file).unwrap(), b"mine");
    let file = file.replace("clocks.txt", "clocks.ics");
    case.run("next", &["--calendar", &file]).exits(0).says("2 days written to");
    let text = fs::read_to_string(&file).unwrap().replace("\r\n ", "");
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n"), "{text}");
    assert!(text.contains("SUMMARY:Answer due from Payoneer"), "{text}");
    assert!(text.contains("DTSTART;VALUE=DATE:20991125\r\n"), "three business days: {text}");
}

#[test]
fn what_does_not_exist_is_named_with_what_does() {
    let case = CaseAt::new("PAY-06");
    case.run("answer", &["--text", "x"]).exits(2).complains("Nothing has been recorded");
    case.run("sent", &["--channel", "pigeon"]).exits(2).complains("support-center");
    case.run("sent", &["--on", "yesterday"]).exits(2).complains("yesterday");
    case.run("sent", &["--on", "2026-11-20"]).exits(0);
    case.run("answer", &["--to", "7", "--text", "x"]).exits(2).complains("recorded: 1");
    case.run("answer", &["--text", "x", "--exhibit", "A-9"]).exits(2).complains("A-9");
    case.run("next", &["--as", "CON-21"]).exits(2).complains("CON-21");
}

#[test]
fn a_wish_request_carries_on_to_paypal_but_not_to_two_at_once() {
    let case = CaseAt::new("CON-01");
    case.run("next", &[]).exits(0).says("CON-21").says("once this ticket has been sent");
    case.run("sent", &["--on", "2026-11-01"]).exits(0);
    case.run("answer", &["--on", "2026-11-03", "--text", "No."]).exits(0);
    case.run("next", &["--as", "con-21", "--to", "paypal_buyer"]).exits(0);
    let json = case.json("show");
    assert_eq!(json["case"]["recipient"], "paypal_buyer");
    assert_eq!(json["case"]["facts"]["wish_support_answer"]["answer"]["value"], "No.");
    case.run("next", &["--as", "CON-21", "--to", "nobody"]).exits(2);
}
