//! What is put in the trash comes back as it was, until it is deleted for ever.

use std::fs;

use chrono::TimeDelta;
use docket::store::{
    CaseFolder, ReadOnly, StoreError, delete_for_ever, put_in_trash, restore, trashed,
};

use super::{add, at, folder_in_memory, new_case};

#[test]
fn a_case_goes_and_comes_back() {
    let place = folder_in_memory();
    let cases = place.path();
    assert_eq!(trashed(cases).unwrap(), []);
    let mut folder = CaseFolder::create(&cases.join("one"), new_case()).unwrap();
    add(&mut folder, b"picture");
    let open = put_in_trash(cases, "one", at()).unwrap_err();
    assert!(matches!(open, StoreError::ReadOnly { reason: ReadOnly::OpenElsewhere, .. }));
    drop(folder);
    let exactly = at() + TimeDelta::nanoseconds(123_456_789);
    let put = put_in_trash(cases, "one", exactly).unwrap();
    assert!(!cases.join("one").exists());
    let [only] = trashed(cases).unwrap().try_into().unwrap();
    assert_eq!(only, put);
    assert_eq!((only.name.as_str(), only.at), ("one", at() + TimeDelta::milliseconds(123)));
    fs::create_dir(cases.join("one")).unwrap();
    assert!(matches!(restore(&only, cases, "one"), Err(StoreError::FileTaken { .. })));
    restore(&only, cases, "one-2").unwrap();
    assert_eq!(CaseFolder::open(&cases.join("one-2")).unwrap().case().evidence.len(), 1);
    assert_eq!(trashed(cases).unwrap(), []);
    assert_eq!(fs::read_dir(cases.join(".trash")).unwrap().count(), 0);
}

#[test]
fn what_is_deleted_for_ever_is_gone_and_the_rest_stays() {
    let place = folder_in_memory();
    let cases = place.path();
    for (minutes, name) in ["one", "two"].into_iter().enumerate() {
        let mut folder = CaseFolder::create(&cases.join(name), new_case()).unwrap();
        add(&mut folder, b"picture");
        drop(folder);
        let later = at() + TimeDelta::minutes(minutes as i64);
        put_in_trash(cases, name, later).unwrap();
    }
    // Damaged, and put away all the same.
    fs::create_dir(cases.join("three")).unwrap();
    fs::write(cases.join("three/case.json"), "{").unwrap();
    put_in_trash(cases, "three", at()).unwrap();
    let names = |trashed: Vec<docket::store::Trashed>| {
        trashed.into_iter().map(|it| it.name).collect::<Vec<_>>()
    };
    let all = trashed(cases).unwrap();
    delete_for_ever(&all[0]).unwrap();
    delete_for_ever(&all[0]).unwrap();
    assert_eq!(names(all), ["two", "one", "three"]);
    assert_eq!(names(trashed(cases).unwrap()), ["one", "three"]);
    assert!(matches!(put_in_trash(cases, "none", at()), Err(StoreError::Gone { .. })));
}
