//! Ids inside pasted text: an order's web address, a notice, a chat. An id that could be any number is
//! taken only where its name stands before it. Full card numbers are never taken.

use std::ops::Range;

use serde::Serialize;

use super::normalized;
use crate::case::{Message, clean};
use crate::rules::Identifier;
use crate::rules::web::{MARKETPLACE, host, is_address, leads_to};

/// More than this of a pasted text is not looked at.
const MOST_CHARACTERS: usize = 20_000;

/// The most groups an id is written in: an IBAN in fours.
const MOST_GROUPS: usize = 9;

/// How far before an id its name may begin.
const NAME_REACH: usize = 24;

/// Where PayPal is.
const PAYPAL: &str = "paypal.com";

/// An id in a text.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(export))]
pub struct Found {
    pub identifier: Identifier,
    /// In the form it is kept and printed in.
    pub text: String,
    /// Where it stands in the text without its hidden characters, counted in characters.
    pub start: usize,
    pub end: usize,
    /// Why not to trust it: it is from a site that only looks like Wish.
    pub warning: Option<Message>,
}

/// Ids that are told by what stands before them, in lower case.
const BY_NAME: [(Identifier, &[&str]); 13] = [
    (Identifier::Cnaps, &["联行号", "大额行号", "cnaps", "cnaps code"]),
    (Identifier::Bic, &["bic", "swift", "swift code", "swift代码", "bic/swift", "swift/bic"]),
    (Identifier::AbaRouting, &["routing number", "routing", "aba", "路由号码"]),
    (Identifier::UkSortCode, &["sort code"]),
    (Identifier::FedexExpress12, &["fedex"]),
    (Identifier::DhlExpress, &["dhl"]),
    (Identifier::SwiftField20Reference, &[":20", "20域"]),
    (Identifier::WechatMchid, &["商户号", "mchid", "mch_id"]),
    (Identifier::PayoneerCustomerId, &["payoneer customer id", "派安盈客户id", "payoneer客户id"]),
    (Identifier::CardLast4, &["尾号", "后四位", "末四位", "ending in", "last 4", "last four"]),
    (Identifier::CnMobile, &["手机", "手机号", "电话", "phone", "mobile"]),
    (
        Identifier::WishTrackingAny,
        &["tracking number", "tracking", "运单号", "物流单号", "快递单号", "跟踪号"],
    ),
    (
        Identifier::ProviderReference,
        &[
            "提现单号",
            "提现编号",
            "付款id",
            "付款编号",
            "放款批次号",
            "交易编号",
            "参考号",
            "案件号",
            "withdrawal id",
            "withdrawal",
            "payment id",
            "payout id",
            "transaction id",
            "reference",
            "case number",
        ],
    ),
];

/// The ids in a text, in its order, each once.
pub fn find_identifiers(text: &str) -> Vec<Found> {
    let text: Vec<char> = clean(text).text.chars().take(MOST_CHARACTERS).collect();
    let pieces = pieces(&text);
    let mut found: Vec<Found> = Vec::new();
    let mut next = 0;
    while let Some(first) = pieces.get(next) {
        let groups = groups(&text, &pieces[next..]);
        let taken = (1..=groups).rev().find_map(|count| {
            let range = first.start..pieces[next + count - 1].end;
            let written: String = text[range.clone()].iter().collect();
            let (identifier, id) =
                by_form(&written).or_else(|| by_name(&before(&text, range.start), &written))?;
            Some((count, judged(&text, range, identifier, id)))
        });
        next += taken.as_ref().map_or(1, |(count, _)| *count);
        let one = taken.and_then(|(_, one)| one);
        let again = |one: &Found| {
            let same = |earlier: &Found| {
                (earlier.identifier, &earlier.text) == (one.identifier, &one.text)
            };
            found.iter().any(same)
        };
        found.extend(one.filter(|one| !again(one)));
    }
    found
}

/// What `text` holds of this kind when it is a web address; `None` when it is none.
pub(in crate::rules) fn found_in_address(identifier: Identifier, text: &str) -> Option<Vec<Found>> {
    let address = text.trim();
    if !is_address(address) || address.contains(char::is_whitespace) {
        return None;
    }
    let fits = |found: &Found| {
        found.identifier == identifier
            || identifier == Identifier::WishTrackingAny && is_tracking(found.identifier)
    };
    Some(find_identifiers(address).into_iter().filter(fits).collect())
}

fn is_tracking(identifier: Identifier) -> bool {
    matches!(
        identifier,
        Identifier::S10Tracking
            | Identifier::UpsTracking
            | Identifier::Yunexpress
            | Identifier::UspsImpb22
    )
}

/// Runs of letters, digits, hyphens and underscores.
fn pieces(text: &[char]) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.iter().enumerate() {
        if !character.is_ascii_alphanumeric() && !matches!(character, '-' | '_') {
            continue;
        }
        match pieces.last_mut().filter(|last| last.end == at) {
            Some(last) => last.end = at + 1,
            None => pieces.push(at..at + 1),
        }
    }
    pieces
}

/// How many of the first pieces stand in a row with single spaces between them.
fn groups(text: &[char], pieces: &[Range<usize>]) -> usize {
    let joined = |pair: &&[Range<usize>]| {
        pair[1].start == pair[0].end + 1 && text.get(pair[0].end) == Some(&' ')
    };
    let row = pieces.windows(2).take(MOST_GROUPS - 1).take_while(joined).count();
    row + 1
}

/// An id that is told by its form alone, in its normalized form.
fn by_form(written: &str) -> Option<(Identifier, String)> {
    let length = written.bytes().filter(|byte| *byte != b' ').count();
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let kinds: &[Identifier] = match length {
        36 => &[Identifier::Uetr],
        28 => &[Identifier::WechatPayTransactionId, Identifier::AlipayTradeNo],
        24 => &[Identifier::WishObjectId],
        23 => &[Identifier::Arn],
        22 => &[Identifier::UspsImpb22],
        18 => &[
            Identifier::UpsTracking,
            Identifier::Yunexpress,
            Identifier::CnResidentId,
            Identifier::Uscc,
        ],
        17 => &[Identifier::PaypalTransactionId],
        13 => &[Identifier::S10Tracking],
        _ => &[],
    };
    let dispute = written.starts_with("PP-") && digits > 0;
    let kinds = kinds.iter().copied();
    let kinds = kinds
        .chain(dispute.then_some(Identifier::PaypalDisputeId))
        .chain((digits >= 10 && (15..=34).contains(&length)).then_some(Identifier::Iban));
    kinds.filter(|_| digits > 0).find_map(|kind| {
        let verdict = normalized(kind, written);
        let upper = !written.bytes().any(|byte| byte.is_ascii_lowercase());
        let telling = match kind {
            // Many words of 17 letters and digits are none.
            Identifier::PaypalTransactionId => upper && digits >= 5 && length - digits >= 2,
            Identifier::WishObjectId => is_recent(&verdict.text),
            Identifier::Iban => upper,
            _ => true,
        };
        (telling && verdict.problems.is_empty()).then_some((kind, verdict.text))
    })
}

/// Made between 2010 and 2040.
fn is_recent(wish_id: &str) -> bool {
    let seconds = wish_id.get(..8).and_then(|head| u32::from_str_radix(head, 16).ok());
    seconds.is_some_and(|seconds| (1_262_304_000..2_208_988_800).contains(&seconds))
}

/// What stands before an id on its line, in lower case and without what separates the two.
fn before(text: &[char], start: usize) -> String {
    let line = text[..start].iter().rev().take_while(|character| **character != '\n');
    let near: Vec<char> = line.take(NAME_REACH).copied().collect();
    let near: String = near.into_iter().rev().collect::<String>().to_lowercase();
    let separators = |character: char| !character.is_alphanumeric() || "是为".contains(character);
    let mut near = near.trim_end_matches(separators);
    for word in [" is", " no", " number"] {
        near = near.strip_suffix(word).unwrap_or(near).trim_end_matches(separators);
    }
    near.to_owned()
}

/// An id whose name stands right before it.
fn by_name(before: &str, written: &str) -> Option<(Identifier, String)> {
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    let spaced = written.contains(' ');
    let all_digits = written.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let named = |names: &[&str]| {
        names.iter().any(|name| {
            let ahead = before.strip_suffix(name).and_then(|rest| rest.chars().next_back());
            before.ends_with(name) && !ahead.is_some_and(|ahead| ahead.is_ascii_alphanumeric())
        })
    };
    BY_NAME.iter().find_map(|(identifier, names)| {
        let free =
            matches!(identifier, Identifier::ProviderReference | Identifier::WishTrackingAny);
        let plausible = match identifier {
            Identifier::Bic => !spaced,
            _ if free => !spaced && digits >= 3,
            Identifier::SwiftField20Reference => !spaced && digits >= 1,
            _ => all_digits || !spaced && digits >= 4,
        };
        if !plausible || !named(names) {
            return None;
        }
        let verdict = normalized(*identifier, written);
        verdict.error().is_none().then_some((*identifier, verdict.text))
    })
}

/// The id as found; `None` where it stands in an address that has nothing to do with it.
fn judged(text: &[char], range: Range<usize>, identifier: Identifier, id: String) -> Option<Found> {
    let home = match identifier {
        Identifier::WishObjectId => Some((MARKETPLACE, "wish")),
        Identifier::PaypalTransactionId | Identifier::PaypalDisputeId => Some((PAYPAL, "paypal")),
        _ => None,
    };
    let mut warning = None;
    if let (Some((domain, name)), Some(address)) = (home, address_around(text, &range)) {
        let site = host(&address).unwrap_or_default();
        if !leads_to(&address, domain) {
            if !site.contains(name) {
                return None;
            }
            warning = Some(lookalike(&site, domain));
        }
    }
    Some(Found { identifier, text: id, start: range.start, end: range.end, warning })
}

fn lookalike(site: &str, domain: &str) -> Message {
    Message::new("identifier-lookalike").text("site", site).text("domain", domain)
}

/// The web address an id stands in.
fn address_around(text: &[char], range: &Range<usize>) -> Option<String> {
    let inside =
        |character: &&char| character.is_ascii_graphic() && !"<>\"'()[]{}".contains(**character);
    let head = text[..range.start].iter().rev().take_while(inside).count();
    let tail = text[range.end..].iter().take_while(inside).count();
    let address: String = text[range.start - head..range.end + tail].iter().collect();
    is_address(&address).then_some(address)
}

/// Keys of the messages made here.
pub(super) const MESSAGE_KEYS: [&str; 1] = ["identifier-lookalike"];

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(text: &str) -> Vec<(Identifier, String)> {
        find_identifiers(text).into_iter().map(|found| (found.identifier, found.text)).collect()
    }

    fn one(text: &str) -> (Identifier, String) {
        let mut found = ids(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        found.remove(0)
    }

    #[test]
    fn ids_are_told_by_their_form() {
        use Identifier as Id;
        for (text, identifier, id) in [
            ("order 5D30F60E0A6FC464F4F376B0.", Id::WishObjectId, "5d30f60e0a6fc464f4f376b0"),
            ("交易号：5O190127TN364715T，", Id::PaypalTransactionId, "5O190127TN364715T"),
            ("(PP-R-JLB-555555555)", Id::PaypalDisputeId, "PP-R-JLB-555555555"),
            ("GB29 NWBK 6016 1331 9268 19 thanks", Id::Iban, "GB29NWBK60161331926819"),
            (
                "uetr=eb6305c9-1f7f-49de-aed0-16487c27b42d",
                Id::Uetr,
                "eb6305c9-1f7f-49de-aed0-16487c27b42d",
            ),
            ("LZ 123 456 785 CN", Id::S10Tracking, "LZ123456785CN"),
            (
                "收款4200 0004 0420 1909 0691 1758 2536元",
                Id::WechatPayTransactionId,
                "4200000404201909069117582536",
            ),
            ("7453 7604 2214 3100 3881 865", Id::Arn, "74537604221431003881865"),
        ] {
            assert_eq!(one(text), (identifier, id.to_owned()), "{text}");
        }
    }

    #[test]
    fn plain_numbers_need_their_name() {
        use Identifier as Id;
        for (text, identifier, id) in [
            ("联行号：102100099996", Id::Cnaps, "102100099996"),
            ("SWIFT code is BKCHCNBJ.", Id::Bic, "BKCHCNBJ"),
            ("尾号为4242的卡", Id::CardLast4, "4242"),
            ("电话 138 0013 8000", Id::CnMobile, "13800138000"),
            ("提现单号 PMT-20261101-0001", Id::ProviderReference, "PMT-20261101-0001"),
            ("Tracking no. 80398223895", Id::WishTrackingAny, "80398223895"),
        ] {
            assert_eq!(one(text), (identifier, id.to_owned()), "{text}");
        }
        for text in [
            "102100099996 4242 13800138000 DELIVERY",
            "4111 1111 1111 1111",
            "5d30f60e0a6fc464f4f376b",
            "0123456789abcdef01234567",
            "2026-11-20 10:00 USD 8,420.00",
            "",
        ] {
            assert!(ids(text).is_empty(), "{text}: {:?}", ids(text));
        }
    }

    #[test]
    fn addresses_must_lead_to_the_site_itself() {
        let id = "5d30f60e0a6fc464f4f376b0";
        let warned = |host: &str| {
            let found = find_identifiers(&format!("see https://{host}/c/{id}?x=1 please"));
            found.first().map(|one| one.warning.is_some())
        };
        assert_eq!(warned("www.wish.com"), Some(false));
        assert_eq!(warned("china-merchant.wish.com"), Some(false));
        assert_eq!(warned("wish.com.deals.example"), Some(true));
        assert_eq!(warned("wish-shop.com"), Some(true));
        assert_eq!(warned("mongo.example"), None);
    }

    #[test]
    fn a_block_of_text_yields_every_id_once_with_its_place() {
        let text = "订单 5d30f60e0a6fc464f4f376b0 已退款，\u{200B}订单 5d30f60e0a6fc464f4f376b0\nUPS 1Z5R89390357567127";
        let found = find_identifiers(text);
        let places: Vec<(usize, usize)> = found.iter().map(|one| (one.start, one.end)).collect();
        assert_eq!(places, [(3, 27), (64, 82)]);
    }

    #[test]
    fn what_an_address_holds_is_asked_for_by_kind() {
        let of = |identifier, text| found_in_address(identifier, text).map(|found| found.len());
        let address = "https://www.wish.com/product/5d30f60e0a6fc464f4f376b0";
        assert_eq!(of(Identifier::WishObjectId, address), Some(1));
        assert_eq!(of(Identifier::Iban, address), Some(0));
        assert_eq!(of(Identifier::WishObjectId, "5d30f60e0a6fc464f4f376b0"), None);
        let tracking = "https://t.17track.net/en#nums=RB123456785CN";
        assert_eq!(of(Identifier::WishTrackingAny, tracking), Some(1));
    }
}
