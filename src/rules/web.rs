//! Web addresses: whose site one leads to. Sites that only look like the marketplace's have its name
//! somewhere in theirs.

/// Where Wish is.
pub(super) const MARKETPLACE: &str = "wish.com";

/// The host of an address, with or without `https://`; `None` where there is none.
pub(super) fn host(address: &str) -> Option<String> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let host = host.split(':').next().unwrap_or(host).to_lowercase();
    let host = host.trim_end_matches('.').to_owned();
    (!host.is_empty()).then_some(host)
}

/// Whether an address is on `domain` itself or below it; lookalikes only contain the name.
pub(super) fn leads_to(address: &str, domain: &str) -> bool {
    let below = |host: &str| host.strip_suffix(domain).is_some_and(|below| below.ends_with('.'));
    host(address).is_some_and(|host| host == domain || below(&host))
}

/// Whether a piece of text is an address: it names a scheme, or a host with a path behind it.
pub(super) fn is_address(text: &str) -> bool {
    let Some((head, _)) = text.split_once('/') else { return text.starts_with("www.") };
    let dotted = |host: &str| {
        let parts: Vec<&str> = host.split('.').collect();
        let named = |part: &&str| {
            !part.is_empty()
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        parts.len() >= 2
            && parts.iter().all(named)
            && parts.last().is_some_and(|last| last.bytes().all(|byte| byte.is_ascii_alphabetic()))
    };
    text.contains("://") || dotted(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_marketplace_itself_is_the_marketplace() {
        for address in
            ["https://www.wish.com/c/5d30", "wish.com", "http://WISH.com:443/x", "m.wish.com?q=1"]
        {
            assert!(leads_to(address, MARKETPLACE), "{address}");
        }
        for address in [
            "https://wish-shop.com",
            "https://wish.com.deals.example",
            "https://wish.com@evil.example/",
            "https://evilwish.com",
            "https://evil.example/wish.com",
            "",
        ] {
            assert!(!leads_to(address, MARKETPLACE), "{address}");
        }
    }

    #[test]
    fn an_address_names_a_host() {
        for text in ["https://x.example/1", "www.wish.com", "wish.com/c/5d30", "t.17track.net/en#x"]
        {
            assert!(is_address(text), "{text}");
        }
        for text in ["494931/DEV", "and/or", "2026/11/20", "3.5/5", "wish.com", "a..b/c"] {
            assert!(!is_address(text), "{text}");
        }
    }
}
