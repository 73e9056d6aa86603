//! Random edits, undos, redos and reopenings, against a plain model in memory.

use docket::case::{Case, Edit, EvidenceId};
use docket::store::CaseFolder;

use super::{at, evidence, folder_in_memory, new_case, set};

/// Every state the user has been in and can go back to.
struct Model {
    states: Vec<Case>,
    current: usize,
}

/// The same sequence on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }
}

fn random_edit(dice: &mut Dice, case: &Case) -> Edit {
    let count = case.evidence.len() as u64;
    let any_evidence = |dice: &mut Dice| case.evidence[dice.roll(count) as usize].id;
    match dice.roll(6) {
        0 if count > 0 => Edit::RemoveEvidence { evidence: any_evidence(dice) },
        1 if count > 0 => {
            Edit::MoveEvidence { evidence: any_evidence(dice), position: dice.roll(count) as usize }
        }
        2 | 3 => Edit::AddEvidence {
            evidence: Box::new(evidence(case.next_evidence, &[dice.roll(256) as u8])),
            position: Some(dice.roll(count + 1) as usize),
        },
        4 => Edit::Together { edits: vec![set("a", "1"), set("b", &dice.roll(9).to_string())] },
        _ => set(["a", "b", "c"][dice.roll(3) as usize], &dice.roll(100).to_string()),
    }
}

/// Undoing an addition does not give its number out again; all else is as before.
fn same(left: &Case, right: &Case) -> bool {
    let mut left = left.clone();
    left.next_evidence = right.next_evidence;
    left == *right
}

#[test]
fn the_folder_does_what_a_model_in_memory_does() {
    let dir = folder_in_memory();
    let mut folder = CaseFolder::create(dir.path(), new_case()).unwrap();
    let mut model = Model { states: vec![new_case()], current: 0 };
    let mut dice = Dice(2026);
    for step in 0..600 {
        match dice.roll(10) {
            0..5 => {
                let edit = random_edit(&mut dice, folder.case());
                let changed = folder.edit(edit, at()).unwrap().clone();
                model.states.truncate(model.current + 1);
                model.states.push(changed);
                model.current += 1;
            }
            5..7 => match folder.undo(at()).unwrap() {
                Some(_) => model.current -= 1,
                None => assert_eq!(model.current, 0),
            },
            7..9 => match folder.redo(at()).unwrap() {
                Some(_) => model.current += 1,
                None => assert_eq!(model.current, model.states.len() - 1),
            },
            _ => {
                let generation = folder.generation();
                drop(folder);
                folder = CaseFolder::open(dir.path()).unwrap();
                assert_eq!(folder.generation(), generation);
                assert!(!folder.recovered());
            }
        }
        assert!(same(folder.case(), &model.states[model.current]), "step {step}");
        assert_eq!(folder.can_undo(), model.current > 0);
        assert_eq!(folder.can_redo(), model.current + 1 < model.states.len());
    }
    // A refused edit changes nothing.
    let before = folder.case().clone();
    assert!(folder.edit(Edit::RemoveEvidence { evidence: EvidenceId(9_999) }, at()).is_err());
    assert_eq!(*folder.case(), before);
}
