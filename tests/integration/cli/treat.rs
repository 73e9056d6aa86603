//! `docket treat`: what it takes, and what it refuses in words that help.

use tempfile::TempDir;

use super::run_in;

/// The sample case, and the folder that goes with it.
fn sample() -> (TempDir, String) {
    let place = tempfile::tempdir().unwrap();
    let dir = place.path().join("sample").to_str().unwrap().to_owned();
    run_in("C", ["sample", &dir, "--now", "2026-11-22"]).exits(0);
    (place, dir)
}

#[test]
fn an_exhibit_is_treated_by_words_areas_and_pages() {
    let (_place, dir) = sample();
    let dir = dir.as_str();
    run_in("en_US", ["treat", dir, "a-1", "--redact", "text:Lin Haiyan"]).exits(0).says("A-1: 1 ");
    run_in("en_US", ["treat", dir, "A-5", "--redact", "1:5,8,40.5,8", "--pages", "1-2"]).exits(0);
    run_in("zh_CN", ["treat", dir, "A-2", "--box", "5,30,60,6=退回原因", "--turn", "half"])
        .exits(0)
        .says("标注 1 处");
    run_in("en_US", ["treat", dir, "A-2", "--reset"]).exits(0).says("0 blacked out, 0 marked");
}

#[test]
fn what_is_no_place_is_refused_and_nothing_changes() {
    let (_place, dir) = sample();
    let dir = dir.as_str();
    let refused = |words: &[&str], complaint: &str| {
        let command = ["treat", dir].into_iter().chain(words.iter().copied());
        run_in("en_US", command).exits(2).complains(complaint);
    };
    refused(&["A-9"], "no exhibit “A-9”");
    refused(&["A-2", "--redact", "1:5,5,101,5"], "not a place on an exhibit");
    refused(&["A-2", "--pages", "4-2"], "not a place on an exhibit");
    refused(&["A-2", "--redact", "text:beneficiary"], "does not say");
    refused(&["A-2", "--withhold", "nobody"], "does not go to “nobody”");
    refused(&["A-2", "--only-for", "payoneer"], "--redact");
    run_in("en_US", ["show", dir, "--json"]).exits(0).says("\"redactions\": []");
}
