//! Wording that gets a ticket put aside: insults and threats. What others wrote is quoted word for
//! word and not looked at.

use super::private::each_text;
use super::rule::{Rule, found};
use super::{at_fact, fact_name};
use crate::case::{Case, FactId};
use crate::rules::{FactKind, Finding, Packs, Severity};

/// Facts that repeat what somebody else said, or a name.
const QUOTED: [&str; 44] = [
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
    "alleged_messages",
    "alleged_acts",
    "refusal_reason",
    "listing_text",
    "false_statement",
    "buyer_answer",
    "incident_context",
    "complaint_handling",
    "merchant_name",
    "cardholder_name",
    "legal_name",
    "legal_name_latin",
    "customer_name",
    "payer_name",
    "statement_descriptor",
];

/// As many words in capitals are no abbreviations.
const SHOUTED: usize = 4;

/// Whole words, in lower case.
const ENGLISH: [&str; 64] = [
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
    "fraudster",
    "fraudsters",
    "robbers",
    "robbery",
    "con artist",
    "con artists",
    "swindler",
    "swindlers",
    "rip-off",
    "ripped off",
    "ripped me off",
    "you people",
    "worst company",
    "garbage company",
    "trash company",
    "disgrace",
    "disgraceful",
    "damn",
    "wtf",
    "asshole",
    "stole my money",
    "sue you",
    "sue wish",
    "my lawyer will",
    "legal action against you",
    "take you to court",
    "report you to the police",
    "go public",
    "post this everywhere",
    "bad reviews",
    "last warning",
    "final warning",
    "you will regret",
    "ruined my life",
    "unbelievable",
    "appalling",
    "furious",
];

const CHINESE: [&str; 78] = [
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
    "诈骗犯",
    "诈骗团伙",
    "骗人",
    "无良",
    "坑人",
    "坑钱",
    "坑爹",
    "坑我",
    "良心被狗",
    "欺负人",
    "太过分",
    "欺人太甚",
    "愤怒",
    "气愤",
    "绝望",
    "崩溃",
    "血汗钱",
    "霸王条款",
    "店大欺客",
    "不要逼我",
    "别逼我",
    "等死",
    "不会放过",
    "投诉到底",
    "维权到底",
    "告到底",
    "起诉你",
    "告你们",
    "举报你",
    "投诉你",
    "律师函",
    "媒体曝光",
    "网上曝光",
    "曝光到",
    "发到网上",
    "给差评",
    "刷差评",
    "妈的",
    "尼玛",
    "去你妈",
    "脑残",
    "白痴",
    "智障",
    "废物",
    "狗东西",
    "畜生",
    "吃相",
    "恶毒",
    "丧尽天良",
];

/// Words of anger and threats in the user's own texts.
pub(super) fn heated(case: &Case, packs: &Packs, findings: &mut Vec<Finding>) {
    for (id, fact) in &case.facts {
        let kind = packs.facts.get(id).map(|definition| definition.kind);
        let written = matches!(
            kind,
            Some(FactKind::Text | FactKind::LongText | FactKind::List | FactKind::Rows)
        );
        if !written || is_quoted(id) {
            continue;
        }
        let mut word = None;
        each_text(&fact.answer, &mut |text| {
            if word.is_none() {
                word = heated_word(text);
            }
        });
        let Some(word) = word else {
            let long = kind == Some(FactKind::LongText);
            let mut loud = false;
            each_text(&fact.answer, &mut |text| loud |= long && is_shouted(text));
            if loud {
                findings.push(found(Rule::WordingShouted, Severity::Warning, at_fact(id), |m| {
                    m.message("fact", fact_name(id))
                }));
            }
            continue;
        };
        findings.push(found(Rule::WordingHeated, Severity::Warning, at_fact(id), |message| {
            message.message("fact", fact_name(id)).text("word", word)
        }));
    }
}

/// Whether a fact repeats what somebody else said.
pub(super) fn is_quoted(id: &FactId) -> bool {
    QUOTED.contains(&id.as_str())
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
    let exclaimed = || lower.contains("!!!").then_some("!!!");
    ENGLISH.into_iter().find(whole).or_else(chinese).or_else(exclaimed)
}

/// Whether several words in a row are all capitals.
fn is_shouted(text: &str) -> bool {
    let mut row = 0;
    text.split(|character: char| character.is_whitespace() || ",.!?;:".contains(character))
        .filter(|word| !word.is_empty())
        .any(|word| {
            let loud = word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase());
            row = if loud || row > 0 && word == "I" { row + 1 } else { 0 };
            row >= SHOUTED
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_anger_from_facts() {
        assert_eq!(heated_word("You are thieves."), Some("thieves"));
        assert_eq!(heated_word("再不退款我要曝光你们"), Some("曝光你"));
        assert_eq!(heated_word("Refund me!!!"), Some("!!!"));
        assert_eq!(heated_word("还我血汗钱！"), Some("血汗钱"));
        assert_eq!(heated_word("I will take you to court."), Some("take you to court"));
        assert!(is_shouted("GIVE ME MY MONEY back"));
        assert!(!is_shouted("USB LED lamp, IP65, EU plug; MADE IN PRC"));
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
