//! Someone who sees nothing but the first page of the sample packet has the answers to all that a
//! support agent asks. The answers were written by hand.

use docket::case::TicketLanguage;
use docket::packet::build;
use docket::rules::check;
use docket::sample;

use super::programs;
use super::sample::Written;
use crate::scenario::{packs, zoned};

/// The lines of the sample's first page, without spaces.
fn first_page(language: TicketLanguage) -> Vec<String> {
    let home = tempfile::tempdir().unwrap();
    let at = "2026-11-22T10:00:00+08:00".parse().unwrap();
    let folder = sample::create(&home.path().join("case"), packs(), at).unwrap();
    let assessment = check(folder.case(), packs(), zoned(at));
    let original = |digest: &_| folder.original_path(digest);
    let packet = build(folder.case(), packs(), &assessment, &original, language, at);
    let written = Written::of(&packet, &format!("one-minute-{language:?}"));
    let lines = programs::lines_of_page(&written.path, 1);
    lines.into_iter().map(|line| line.replace(' ', "")).filter(|line| !line.is_empty()).collect()
}

/// Everything asked stands somewhere on the page, and every proof on the line of what it proves.
fn assert_answers(language: TicketLanguage, answers: &[&str], proofs: &[(&str, &str, &str)]) {
    let lines = first_page(language);
    let page = lines.concat();
    for answer in answers {
        assert!(page.contains(&answer.replace(' ', "")), "{answer} is not in: {lines:#?}");
    }
    for (what, value, exhibits) in proofs {
        let line = [what, value, exhibits].map(|part| part.replace(' ', "")).concat();
        assert!(lines.contains(&line), "{line} is not in: {lines:#?}");
    }
}

#[test]
fn the_first_page_answers_in_english() {
    assert_answers(
        TicketLanguage::English,
        &[
            // Who writes, for whom, and how to answer.
            "林海燕 Lin Haiyan",
            "深圳市澄帆电子商务有限公司 (Shenzhen Chengfan E-commerce Co., Ltd.)",
            "finance@chengfan.example",
            "Preferred reply language English",
            // To whom, when.
            "Payoneer Customer Support",
            "22 Nov 2026",
            // What happened: amount, id, dates.
            "Withdrawal failed - PMT-20261103-0421 - returned by the bank",
            "withdrew USD 8,420.00 (withdrawal ID PMT-20261103-0421) on 3 Nov 2026 09:14 (UTC+08:00)",
            "the bank returned it on 6 Nov 2026",
            // What is asked.
            "Please confirm that the funds are back in my balance and re-send them with the corrected \
             bank details, or state exactly which document is missing.",
        ],
        &[
            ("Payoneer customer ID", "40218857", "A-3"),
            ("Withdrawal ID", "PMT-20261103-0421", "A-1, A-3"),
            ("Withdrawal amount", "USD 8,420.00", "A-1, A-3"),
            ("Withdrawal submitted", "3 Nov 2026 09:14 (UTC+08:00)", "A-1"),
            ("Date of the bank return", "6 Nov 2026", "A-2"),
            ("Bank return code", "AC01 – incorrect account number", "A-2"),
            ("Error message, word for word", "beneficiary account invalid", "A-2, A-3"),
            ("Receiving bank", "南山示例银行 (Nanshan Sample Bank)", "A-1, A-4"),
        ],
    );
}

#[test]
fn the_first_page_answers_in_chinese() {
    assert_answers(
        TicketLanguage::Chinese,
        &[
            "林海燕 Lin Haiyan",
            "户名：深圳市澄帆电子商务有限公司",
            "finance@chengfan.example",
            "Payoneer 客户支持团队",
            "2026年11月22日",
            "提现失败-PMT-20261103-0421-银行退单",
            "2026年11月3日 09:14（UTC+08:00）提现 USD 8,420.00（提现单号：PMT-20261103-0421）",
            "该笔款项已于 2026年11月6日被银行退回",
            "请确认退款已回到余额，并用更正后的收款信息重新出款，或注明需补充的具体材料。",
        ],
        &[
            ("Payoneer 客户 ID", "40218857", "A-3"),
            ("提现单号", "PMT-20261103-0421", "A-1, A-3"),
            ("提现金额", "USD 8,420.00", "A-1, A-3"),
            ("提现提交时间", "2026年11月3日 09:14（UTC+08:00）", "A-1"),
            ("退票日期", "2026年11月6日", "A-2"),
            ("银行退票代码", "AC01：账号错误", "A-2"),
            ("报错原文", "beneficiary account invalid", "A-2, A-3"),
            ("收款银行", "南山示例银行 (Nanshan Sample Bank)", "A-1, A-4"),
        ],
    );
}
