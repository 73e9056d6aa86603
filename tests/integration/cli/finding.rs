//! The commands that find something: scenarios, codes, differences, ids.

use super::run_in;

#[test]
fn words_of_either_language_find_a_scenario() {
    run_in("C", ["find", "退票"]).exits(0).says("PAY-06").says("the bank sent it back");
    run_in("zh_CN.UTF-8", ["find", "beneficiary", "account", "invalid"])
        .exits(0)
        .says("PAY-06")
        .says("收款账户信息无效");
    run_in("C", ["find", "xyzzy"]).exits(1).complains("No scenario fits");
}

#[test]
fn a_code_is_explained() {
    run_in("C", ["code", "returned with R02"])
        .exits(0)
        .says("The account has been closed. (AC04, R02)")
        .says("Next step: ")
        .says("PAY-06");
    run_in("C", ["code", "hello"]).exits(1).complains("Ask the bank");
}

#[test]
fn two_numbers_are_put_side_by_side() {
    run_in("C", ["compare", "6222 0210 0112", "6222\u{200B}02100112"])
        .exits(0)
        .says("U+200B")
        .says("Both are the same.");
    run_in("C", ["compare", "622202100112", "622202100122"])
        .exits(1)
        .says("    6222 0210 0112\n    6222 0210 0122\n                ^\n")
        .says("    2110 0120 2226\n    2210 0120 2226\n     ^\n")
        .says("character 11 reading forwards, at character 2 reading backwards");
}

#[test]
fn ids_are_read_out_of_a_text() {
    run_in("C", ["ids", "https://www.wish.com/product/5d30f60e0a6fc464f4f376b0"])
        .exits(0)
        .says("Wish ID: 5d30f60e0a6fc464f4f376b0");
    run_in("C", ["ids", "https://wish-deals.com/5d30f60e0a6fc464f4f376b0"])
        .exits(0)
        .says("only looks like wish.com");
    run_in("C", ["ids", "no id here"]).exits(1);
}
