//! The two-letter country codes that stand inside bank and postal codes.

/// Kosovo: not in ISO 3166-1, but banks and posts use it.
const KOSOVO: &str = "XK";

/// Whether `code` is a country in upper case.
pub(super) fn is_country(code: &str) -> bool {
    code == KOSOVO || rust_iso3166::from_alpha2(code).is_some_and(|country| country.alpha2 == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_countries_in_upper_case() {
        for code in ["CN", "HK", "MO", "TW", "GB", "US", "SS", "CW", "XK"] {
            assert!(is_country(code), "{code}");
        }
        for code in ["XX", "UK", "cn", "N ", "", "CHN", "é"] {
            assert!(!is_country(code), "{code}");
        }
    }
}
