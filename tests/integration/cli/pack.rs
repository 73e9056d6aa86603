//! A case as one file, from the command line.

use super::{CaseAt, run_in};

#[test]
fn a_case_is_packed_and_unpacked() {
    let case = CaseAt::new("PAY-06");
    let notice = case.file("notice.txt", b"returned");
    case.run("add", &[&notice]).exits(0);
    let file = case.place.path().join("case.docket").to_str().unwrap().to_owned();
    case.run("pack", &[&file]).exits(0).says("case.docket");
    case.run("pack", &[&file]).exits(2).complains("is there already");
    let copy = case.place.path().join("copy").to_str().unwrap().to_owned();
    run_in("C", ["unpack", &file, &copy]).exits(0).says("returned by the bank");
    run_in("C", ["verify", &copy]).exits(0).says("what it was");
    run_in("zh_CN", ["unpack", &file, &copy]).exits(2).complains("已存在");
    run_in("zh_CN", ["unpack", &notice, "x"]).exits(2).complains("不是证链的案件文件");
}
