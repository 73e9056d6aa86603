//! Wording that gets a ticket put aside: insults and threats. What others wrote is quoted word for
//! word and not looked at.

use super::private::each_text;
use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::Case;
use crate::rules::{FactKind, Finding, Packs, Severity};

/// Facts that repeat what somebody else said, or a name.
const QUOTED: [&str; 29] = [
    "notice_text",
    "error_text",
    "error_code",
    "payout_status_text",
    "withdrawal_status_text",
    "verification_status_text",
    "verification_rejection",
    "decline_text",
    "stated_reason",
    "customer_objection",
    "seller_answer",
    "wish_support_answer",
    "refusal_reason",
    "cancellation_policy",
    "false_statement",
    "last_tracking_event",
    "merchant_name",
    "buyer_claim",
    "buyer_answer",
    "customer_refunds",
    "listing_at_sale",
    "wechat_rule_cited",
    "withheld_reasons",
    "product_title",
    "wish_seller_name",
    "wish_store_name",
    "contact_name",
    "account_holder_name",
    "paypal_seller",
];

/// Whole words, in lower case.
const ENGLISH: [&str; 27] = [
    "scammer",
    "scammers",
    "crook",
    "crooks",
    "thief",
    "thieves",
    "idiot",
    "idiots",
    "stupid",
    "moron",
    "liar",
    "liars",
    "shameless",
    "disgusting",
    "outrageous",
    "ridiculous",
    "pathetic",
    "bastard",
    "bastards",
    "fuck",
    "fucking",
    "shit",
    "bullshit",
    "i will sue",
    "see you in court",
    "i will expose",
    "or else",
];

const CHINESE: [&str; 29] = [
    "骗子",
    "骗钱",
    "黑店",
    "黑心",
    "垃圾",
    "无耻",
    "不要脸",
    "混蛋",
    "王八蛋",
    "他妈",
    "傻逼",
    "滚蛋",
    "恶心",
    "去死",
    "强盗",
    "流氓",
    "曝光你",
    "法院见",
    "等着瞧",
    "不得好死",
    "要告你",
    "去告你",
    "告死你",
    "要你好看",
    "走着瞧",
    "后果自负",
    "找记者",
    "气死",
    "忍无可忍",
];

/// Words of anger and threats in the user's own texts.
pub(super) fn heated(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    for (id, fact) in &case.facts {
        let kind = packs.facts.get(id).map(|definition| definition.kind);
        let written = matches!(
            kind,
            Some(FactKind::Text | FactKind::LongText | FactKind::List | FactKind::Rows)
        );
        if !written || QUOTED.contains(&id.as_str()) {
            continue;
        }
        let mut word = None;
        each_text(&fact.answer, &mut |text| {
            if word.is_none() {
                word = heated_word(text);
            }
        });
        let Some(word) = word else { continue };
        findings.push(found(Rule::WordingHeated, Severity::Warning, at_fact(id), |message| {
            message.message("fact", fact_name(id)).text("word", word)
        }));
    }
}

fn heated_word(text: &str) -> Option<&'static str> {
    let lower = text.to_lowercase();
    let whole = |word: &&str| {
        lower.match_indices(word).any(|(at, _)| {
            let before = lower[..at].chars().next_back();
            let after = lower[at + word.len()..].chars().next();
            ![before, after].into_iter().flatten().any(|beside| beside.is_ascii_alphanumeric())
        })
    };
    let chinese = || CHINESE.into_iter().find(|word| lower.contains(word));
    let shouted = || lower.contains("!!!").then_some("!!!");
    ENGLISH.into_iter().find(whole).or_else(chinese).or_else(shouted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_anger_from_facts() {
        assert_eq!(heated_word("You are thieves."), Some("thieves"));
        assert_eq!(heated_word("再不退款我要曝光你们"), Some("曝光你"));
        assert_eq!(heated_word("Refund me!!!"), Some("!!!"));
        for text in [
            "The card was stolen and the bank confirmed fraud.",
            "卖家拒绝退款,已报告你方客服。",
            "The description says stupidly large; lost pilfershit",
            "",
        ] {
            assert_eq!(heated_word(text), None, "{text}");
        }
    }
}
