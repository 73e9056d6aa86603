// The list of exhibits by mouse and by keyboard.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory, type Memory } from "../test/memory";

let backend: Memory;
let session: Session;

const FILES = ["退票通知.png", "IMG_0042.png", "bank-statement.pdf", "提现确认.eml"];

async function open(files: string[] = FILES) {
  const { container } = render(App, { session });
  await session.start();
  await session.create("PAY-06", "payoneer");
  await session.addFiles(
    files.map((name) => `/files/${name}`),
    null,
  );
  session.go("evidence");
  await waitFor(() => expect(document.getElementById("evidence-1")).not.toBeNull());
  return container;
}

const row = (id: number): HTMLElement => {
  const found = document.getElementById(`evidence-${id}`);
  if (found === null) throw new Error(`no row ${id}`);
  return found;
};
const order = () => session.view?.case.evidence.map(({ id }) => id);
const kinds = () => session.view?.case.evidence.map(({ kind }) => kind);
const chosen = () =>
  [...document.querySelectorAll("[role=row][aria-selected=true]")].map(({ id }) => id);

async function key(id: number, name: string, more: KeyboardEventInit = {}) {
  await fireEvent.keyDown(row(id), { key: name, ...more });
}

beforeEach(() => {
  backend = memory();
  session = new Session(backend);
  setLanguage("en");
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("nothing bars the way to unsorted, opened and compared exhibits", async () => {
    setLanguage(language);
    const container = await open();
    await key(1, "a", { ctrlKey: true });
    await key(2, "Enter");
    await waitFor(() => expect(row(2).querySelector("[aria-expanded=true]")).not.toBeNull());
    expect(await violations(container)).toEqual([]);
  });
});

test("Enter accepts what is suggested and goes on to the next; what is not recognized opens", async () => {
  await open();
  await waitFor(() => expect(row(1).textContent).toContain("Bank return notice"));
  expect(row(2).textContent).toContain("Not recognized");
  row(1).focus();
  await key(1, "Enter");
  await waitFor(() => expect(kinds()).toEqual(["E10", null, null, null]));
  const [first] = session.view?.case.evidence ?? [];
  expect(first).toMatchObject({ title: "退票通知", date: "2026-11-06" });
  await waitFor(() => expect(document.activeElement?.id).toBe("evidence-2"));
  await key(2, "Enter");
  await waitFor(() => expect(row(2).querySelector("[aria-expanded=true]")).not.toBeNull());
});

test("all suggestions are accepted at once and taken back at once", async () => {
  await open();
  const button = await screen.findByRole("button", { name: "Accept all 3 suggestions" });
  await fireEvent.click(button);
  await waitFor(() => expect(kinds()).toEqual(["E10", null, "E09", "E08"]));
  await session.undo();
  expect(kinds()).toEqual([null, null, null, null]);
});

test("the arrow keys walk, with Alt they move, with Shift they select", async () => {
  await open();
  row(1).focus();
  await key(1, "ArrowDown");
  await waitFor(() => expect(document.activeElement?.id).toBe("evidence-2"));
  await key(2, "ArrowDown", { shiftKey: true });
  await waitFor(() => expect(document.activeElement?.id).toBe("evidence-3"));
  expect(chosen()).toEqual(["evidence-2", "evidence-3"]);
  await key(3, "ArrowUp", { altKey: true });
  await waitFor(() => expect(order()).toEqual([2, 3, 1, 4]));
  await waitFor(() => expect(document.activeElement?.id).toBe("evidence-3"));
  await key(3, "End");
  await waitFor(() => expect(document.activeElement?.id).toBe("evidence-4"));
});

test("several are sorted, removed and brought back together", async () => {
  await open();
  await key(1, "a", { ctrlKey: true });
  const [assign] = await screen.findAllByRole("combobox", { name: "They are all …" });
  if (assign === undefined) throw new Error("no list of kinds");
  await fireEvent.change(assign, { target: { value: "E17" } });
  await waitFor(() => expect(kinds()).toEqual(["E17", "E17", "E17", "E17"]));
  await fireEvent.click(screen.getByRole("checkbox", { name: "Select A-1" }));
  expect(chosen()).toEqual(["evidence-2", "evidence-3", "evidence-4"]);
  await key(2, "Delete");
  await waitFor(() => expect(order()).toEqual([1]));
  expect(await screen.findByText("Removed 3 exhibits.")).toBeDefined();
  await session.undo();
  expect(order()).toEqual([1, 2, 3, 4]);
});

test("the mouse selects one, more with Ctrl, a run with Shift, and two are compared", async () => {
  const container = await open();
  const line = (id: number) => row(id).querySelector(".title") ?? row(id);
  await fireEvent.click(line(1));
  expect(chosen()).toEqual(["evidence-1"]);
  await fireEvent.click(line(3), { shiftKey: true });
  expect(chosen()).toEqual(["evidence-1", "evidence-2", "evidence-3"]);
  await fireEvent.click(line(2), { ctrlKey: true });
  expect(chosen()).toEqual(["evidence-1", "evidence-3"]);
  await fireEvent.click(screen.getByRole("button", { name: "Compare" }));
  expect(screen.getByRole("heading", { name: "A-1 beside A-3" })).toBeDefined();
  expect(await violations(container)).toEqual([]);
});

test("an exhibit is dragged by its number, and Escape lets it go where it was", async () => {
  await open();
  const handle = (id: number) => row(id).querySelector(".handle") ?? row(id);
  const drag = async (from: number, over: number) => {
    const place = row(over).closest("[data-row]") ?? row(over);
    document.elementsFromPoint = () => [place];
    const at = (clientY: number) => ({ bubbles: true, button: 0, clientX: 5, clientY });
    await fireEvent(handle(from), new MouseEvent("pointerdown", at(5)));
    await fireEvent(window, new MouseEvent("pointermove", at(90)));
  };
  await drag(1, 3);
  await waitFor(() => expect(row(4).classList.contains("before")).toBe(true));
  await fireEvent.pointerUp(window);
  await waitFor(() => expect(order()).toEqual([2, 3, 1, 4]));
  await drag(4, 2);
  await fireEvent.keyDown(window, { key: "Escape" });
  await fireEvent.pointerUp(window);
  document.elementsFromPoint = () => [];
  expect(order()).toEqual([2, 3, 1, 4]);
  expect(document.querySelector(".before, .after")).toBeNull();
});

test("files let go between two exhibits come between them", async () => {
  await open();
  const place = row(3).closest("[data-row]") ?? row(3);
  document.elementsFromPoint = () => [place];
  backend.drag({ type: "drop", x: 10, y: 10, paths: ["/files/a.png", "/files/b.png"] });
  document.elementsFromPoint = () => [];
  await waitFor(() => expect(order()).toEqual([1, 2, 3, 5, 6, 4]));
});

test("of a thousand exhibits only a few are drawn, and the one gone to is among them", async () => {
  await open(Array.from({ length: 1000 }, (_, number) => `IMG_${number}.png`));
  expect(document.querySelectorAll("[role=row]").length).toBeLessThan(60);
  expect(screen.getByRole("grid").getAttribute("aria-rowcount")).toBe("1000");
  session.goTo({ at: "evidence", evidence: 900 });
  await waitFor(() => expect(document.getElementById("evidence-900")).not.toBeNull());
  await waitFor(() => expect(row(900).contains(document.activeElement)).toBe(true));
});
