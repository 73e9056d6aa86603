import { beforeEach, expect, test } from "vitest";

import { memory, type Memory } from "../test/memory";
import { evidenceStatus, sectionsOf } from "./progress";
import { Session } from "./session.svelte";

let backend: Memory;
let session: Session;

beforeEach(async () => {
  backend = memory();
  session = new Session(backend);
  await session.start();
});

const titles = () => session.view?.case.evidence.map(({ title }) => title);

test("every change is kept at once and can be taken back", async () => {
  await session.create("PAY-06", "payoneer");
  await session.setFact("withdrawal_id", "PMT-1");
  expect(session.saving).toBe("saved");
  expect(session.view?.case.facts["withdrawal_id"]?.answer).toEqual({
    type: "text",
    value: "PMT-1",
  });
  await session.undo();
  expect(session.view?.case.facts).toEqual({});
  await session.redo();
  expect(session.view?.case.facts["withdrawal_id"]).toBeDefined();
});

test("changes reach the backend in the order they were made", async () => {
  await session.create("PAY-06", "payoneer");
  const slow = backend.editCase;
  backend.editCase = async (edit) => {
    if (edit.edit === "set_title" && edit.title === "first")
      await new Promise((done) => setTimeout(done, 20));
    return slow(edit);
  };
  const first = session.edit({ edit: "set_title", title: "first" });
  const second = session.edit({ edit: "set_title", title: "second" });
  await Promise.all([first, second]);
  expect(session.view?.case.title).toBe("second");
});

test("a removed exhibit comes back from the notice", async () => {
  await session.openSample();
  const before = titles();
  await session.removeEvidence(2, "手机银行退汇详情");
  expect(titles()).not.toEqual(before);
  expect(session.notice).toMatchObject({ undo: expect.any(Function), message: { key: "window-notice-removed" } });
  await session.undo();
  expect(titles()).toEqual(before);
  expect(session.notice).toMatchObject({ undo: null, message: { key: "window-notice-undone" } });
});

test("a failure is said and nothing is lost", async () => {
  await session.create("PAY-06", "payoneer");
  backend.editCase = async () => {
    throw { code: "storage", message: { key: "store-full" }, remedy: null };
  };
  expect(await session.edit({ edit: "set_title", title: "x" })).toBe(false);
  expect(session.saving).toBe("failed");
  expect(session.error).toMatchObject({ code: "storage" });
  expect(session.view?.case.title).toBe("");
});

test("what was taken and what was not is told", async () => {
  await session.create("PAY-06", "payoneer");
  await session.addFiles(["/a/notice.png", "/a/empty.jpg"], "E10");
  expect(session.brought?.outcomes).toMatchObject([
    { evidence: 1 },
    { evidence: null, problem: { key: "trouble-empty" } },
  ]);
  await session.addFiles(["/a/letter.png"], null);
  expect(session.brought).toBeNull();
  expect(session.notice).toMatchObject({ message: { key: "window-intake-taken" } });
  await session.addFiles(["/b/notice.png"], null);
  expect(session.brought?.outcomes).toMatchObject([{ duplicate_of: 1 }]);
});

test("what came and was taken back is not told of any more", async () => {
  await session.create("PAY-06", "payoneer");
  await session.addFiles(["/a/notice.png", "/a/empty.jpg"], "E10");
  const told = () => session.arrived?.outcomes.map(({ file_name }) => file_name);
  expect(told()).toEqual(["notice.png", "empty.jpg"]);
  await session.undo();
  expect(session.view?.case.evidence).toEqual([]);
  expect(told()).toBeUndefined();
  await session.redo();
  expect(told()).toEqual(["notice.png", "empty.jpg"]);
  await session.addFiles(["/a/one.png", "/a/two.png", "/a/empty.jpg"], null);
  const [, one] = session.view?.case.evidence ?? [];
  if (one === undefined) throw new Error("no exhibit");
  await session.removeEvidence(one.id, one.title);
  expect(told()).toEqual(["two.png", "empty.jpg"]);
  // What brought nothing goes when it was read.
  await session.addFiles(["/a/empty.jpg"], null);
  await session.undo();
  expect(told()).toEqual(["empty.jpg"]);
});

test("what is offered to be taken back is the latest change, or nothing", async () => {
  await session.openSample();
  const [first, second] = session.view?.case.evidence ?? [];
  if (first === undefined || second === undefined) throw new Error("no exhibits");
  await session.removeEvidence(first.id, first.title);
  expect(session.notice?.undo).not.toBeNull();
  await session.edit({ edit: "set_title", title: "Something else" });
  expect(session.notice).toBeNull();
  await session.removeEvidence(second.id, second.title);
  await session.notice?.undo?.();
  expect(session.view?.case.evidence.map(({ id }) => id)).toContain(second.id);
  expect(session.view?.case.title).toBe("Something else");
});

test("a finding leads to the form its fact stands in", async () => {
  await session.create("PAY-06", "payoneer");
  session.goTo({ at: "fact", fact: "bic" }, "review");
  expect(session.route).toMatchObject({
    task: "facts",
    section: "bank",
    focus: "fact-bic",
    back: "review",
  });
  session.goTo({ at: "slot", kind: "E10" });
  expect(session.route).toMatchObject({ task: "evidence", focus: "slot-E10" });
});

test("the task list says how far each part has come", async () => {
  await session.create("PAY-06", "payoneer");
  const scenario = session.packs?.scenarios["PAY-06"];
  const status = (id: string) => {
    if (scenario === undefined || session.view === null) return null;
    return sectionsOf(scenario, session.view).find((section) => section.id === id)?.status;
  };
  expect([status("withdrawal"), status("earlier")]).toEqual(["not-started", "optional"]);
  await session.setFact("withdrawal_id", "PMT-1");
  expect(status("withdrawal")).toBe("needs-something");
  await session.openSample();
  expect(status("withdrawal")).toBe("done");
  await session.create("PAY-06", "payoneer");
  expect(
    session.view === null || session.packs === null
      ? null
      : evidenceStatus(session.packs, session.view),
  ).toBe("not-started");
});
