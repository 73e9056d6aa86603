// The viewer as a user meets it: everything by keyboard, the mouse where it draws, and what axe says.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, test, vi } from "vitest";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory, type Memory } from "../test/memory";

const [MAIL, PICTURE, PDF] = [1, 3, 5];

let backend: Memory;
let session: Session;

const settled = () => new Promise((done) => setTimeout(done, 30));

async function open(exhibit: number) {
  const { container } = render(App, { session });
  await session.start();
  await session.openSample();
  session.go("evidence");
  await settled();
  container.querySelector<HTMLElement>(`#evidence-${exhibit} .thumb`)?.click();
  await settled();
  return container;
}

async function press(...keys: string[]) {
  for (const key of keys) {
    const target = document.activeElement ?? document.body;
    const shiftKey = key.startsWith("Shift+");
    await fireEvent.keyDown(target, { key: key.replace("Shift+", ""), shiftKey });
    await settled();
  }
}

const treatment = (exhibit: number) => {
  const found = session.view?.case.evidence.find(({ id }) => id === exhibit);
  if (found === undefined) throw new Error("no exhibit");
  return found.treatment;
};
const escape = () =>
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));

beforeEach(() => {
  backend = memory();
  session = new Session(backend);
  setLanguage("en");
});

describe.each(LANGUAGES)("in %s", (language) => {
  beforeEach(() => setLanguage(language));

  test.each([MAIL, PICTURE, PDF])("axe finds nothing, exhibit %i", async (exhibit) => {
    const container = await open(exhibit);
    await press("r", "r", "n", "n", "?");
    expect(await violations(container)).toEqual([]);
    await press("s");
    expect(await violations(container)).toEqual([]);
  });
});

describe("by keyboard", () => {
  test("a place is blacked out, moved, resized, undone and removed", async () => {
    await open(PICTURE);
    expect((document.activeElement as HTMLElement).dataset["stage"]).toBeDefined();
    await press("r", "Enter");
    const [first] = treatment(PICTURE).redactions;
    expect(first?.spot).toMatchObject({ on: "area", page: 1, width: 300_000 });
    await press("ArrowRight", "ArrowRight", "Shift+ArrowDown");
    const { left, height } = { left: 0, height: 0, ...first?.spot };
    await waitFor(() =>
      expect(treatment(PICTURE).redactions[0]?.spot).toMatchObject({
        left: left + 20_000,
        height: height + 10_000,
      }),
    );
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(treatment(PICTURE).redactions[0]?.spot).toEqual(first?.spot));
    await press("Delete");
    expect(treatment(PICTURE).redactions).toEqual([]);
    await fireEvent.keyDown(document.activeElement ?? document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(treatment(PICTURE).redactions).toHaveLength(1));
  });

  test("a number gets its note, and Escape goes out step by step", async () => {
    await open(PICTURE);
    await press("n", "n", "Enter");
    const note = screen.getByLabelText<HTMLInputElement>("Note, printed beside the exhibit");
    expect(document.activeElement).toBe(note);
    await fireEvent.change(note, { target: { value: "Returned here" } });
    await waitFor(() => expect(treatment(PICTURE).marks[0]?.note).toBe("Returned here"));
    await escape();
    const row = document.querySelector<HTMLElement>("[data-thing='marks-0']");
    expect(document.activeElement).toBe(row);
    await escape();
    await settled();
    expect(row?.getAttribute("aria-pressed")).toBe("false");
    const last = new Event("cancel", { cancelable: true });
    await fireEvent(screen.getByRole("dialog"), last);
    expect(last.defaultPrevented).toBe(false);
  });

  test("the list is the way to each mark, and the focus stays in it", async () => {
    await open(PICTURE);
    await press("b", "b", "h", "h", "a", "a");
    document.querySelector<HTMLElement>("[data-thing='marks-1']")?.focus();
    await settled();
    expect(screen.getByLabelText("What can be read here")).toBeDefined();
    await press("ArrowDown");
    await waitFor(() => expect(session.saving).toBe("saved"));
    await press("Delete");
    expect(treatment(PICTURE).marks.map(({ shape }) => shape)).toEqual(["box", "arrow"]);
    expect((document.activeElement as HTMLElement).dataset["thing"]).toBe("marks-1");
  });

  test("pages are turned, left out and cut", async () => {
    await open(PDF);
    await press("PageDown", "c", "c", "t");
    expect(treatment(PDF).crops).toMatchObject([{ page: 2, width: 800_000 }]);
    expect(treatment(PDF).quarter_turns).toBe(1);
    screen.getByRole("checkbox", { name: "Page 3 goes into the packet" }).click();
    await waitFor(() => expect(treatment(PDF).pages).toEqual([{ first: 1, last: 2 }]));
    const field = screen.getByLabelText("Pages in the packet");
    await fireEvent.change(field, { target: { value: "9" } });
    expect(field.getAttribute("aria-invalid")).toBe("true");
    await fireEvent.change(field, { target: { value: "2-3" } });
    await waitFor(() => expect(treatment(PDF).pages).toEqual([{ first: 2, last: 3 }]));
    await press("s", "PageUp");
    expect(screen.getByText("Page 1 is left out of the packet.")).toBeDefined();
  });

  test("private numbers wait until each is taken", async () => {
    await open(MAIL);
    expect(screen.getByText("6013820800100012345", { selector: ".mono" })).toBeDefined();
    expect(treatment(MAIL).redactions).toEqual([]);
    await press("y");
    expect(treatment(MAIL).redactions).toEqual([
      { spot: { on: "characters", line: 4, start: 5, end: 24 }, only_for: [] },
    ]);
    await press("y", "y");
    expect(treatment(MAIL).redactions).toHaveLength(2);
    expect(screen.getByText("All 2 numbers that were found are blacked out.")).toBeDefined();
  });

  test("lines of a mail are chosen and blacked out", async () => {
    await open(MAIL);
    expect(document.activeElement?.getAttribute("role")).toBe("listbox");
    await press("ArrowDown", "ArrowDown", "Shift+ArrowDown");
    const chosen = document.querySelectorAll<HTMLElement>("[data-line][aria-selected=true]");
    expect([...chosen].map(({ dataset }) => dataset["line"])).toEqual(["2", "3"]);
    await press("r");
    expect(treatment(MAIL).redactions[0]?.spot).toEqual({ on: "lines", first: 2, last: 3 });
    await press("Home", "h");
    expect(treatment(MAIL).marks).toMatchObject([
      { shape: "highlight", spot: { on: "lines", first: 1, last: 1 } },
    ]);
    await press("s");
    await waitFor(() => expect(screen.getAllByText("██████")).toHaveLength(2));
    expect(document.querySelector(".line.highlight")?.getAttribute("data-line")).toBe("1");
  });
});

describe("for one recipient", () => {
  test("a place is black only in tickets to them", async () => {
    await open(PICTURE);
    await press("r", "r");
    screen.getByRole("radio", { name: "only in tickets to…" }).click();
    await settled();
    const names = screen.getAllByRole("checkbox", { name: "PingPong" });
    names[0]?.click();
    await waitFor(() => expect(treatment(PICTURE).redactions[0]?.only_for).toEqual(["pingpong"]));
    expect(document.querySelector("svg .black.faint")).not.toBeNull();
    const whom = screen.getByLabelText<HTMLSelectElement>("to");
    await fireEvent.change(whom, { target: { value: "pingpong" } });
    expect(document.querySelector("svg .black.faint")).toBeNull();
  });

  test("an exhibit that is withheld says so where it would be", async () => {
    await open(PICTURE);
    screen.getByRole("checkbox", { name: "Payoneer" }).click();
    await waitFor(() => expect(treatment(PICTURE).withheld_from).toEqual(["payoneer"]));
    await press("s");
    expect(screen.getByText("Payoneer does not get this exhibit.")).toBeDefined();
    screen.getByRole("button", { name: "Send it after all" }).click();
    await waitFor(() => expect(treatment(PICTURE).withheld_from).toEqual([]));
  });

  test("what is seen as sent comes from the program, not from the page", async () => {
    const sent = vi.spyOn(backend, "sentPage");
    await open(PICTURE);
    await press("s");
    expect(sent).toHaveBeenCalledWith(PICTURE, 1, expect.any(Number), "payoneer");
  });
});

test("one goes from exhibit to exhibit, and nothing is left unsaved", async () => {
  await open(PICTURE);
  await press("n", "n", "ArrowRight", "j");
  const title = (at: number) => session.view?.case.evidence[at]?.title ?? "";
  await screen.findByRole("heading", { name: `A-${PICTURE + 1} ${title(PICTURE)}` });
  expect(treatment(PICTURE + 1).marks).toEqual([]);
  const [mark] = treatment(PICTURE).marks;
  expect(mark?.spot).toMatchObject({ left: 480_000 });
  const next = screen.getByRole("button", { name: "Next exhibit" });
  next.focus();
  for (let step = 0; step < 20; step += 1) next.click();
  await settled();
  const count = session.view?.case.evidence.length ?? 0;
  expect(screen.getByText(`${count} of ${count}`)).toBeTruthy();
  expect(document.activeElement).toBe(next);
  await press("s", "k");
  expect(screen.getByText(`${count - 1} of ${count}`)).toBeTruthy();
  expect(screen.getByRole("button", { name: /As sent/ }).ariaPressed).toBe("true");
});

test("the mouse draws, moves and lets go", async () => {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(new DOMRect(0, 0, 200, 100));
  await open(PICTURE);
  await press("b");
  const sheet = document.querySelector(".sheet");
  if (sheet === null) throw new Error("no page");
  const drag = async (from: [number, number], to: [number, number]) => {
    const at = (type: string, [clientX, clientY]: [number, number]) =>
      fireEvent(sheet, new MouseEvent(type, { clientX, clientY, bubbles: true, cancelable: true }));
    await at("pointerdown", from);
    await at("pointermove", to);
    await at("pointerup", to);
    await settled();
  };
  await drag([20, 10], [60, 30]);
  const spot = { on: "area", page: 1, left: 100_000, top: 100_000, width: 200_000, height: 200_000 };
  expect(treatment(PICTURE).marks[0]?.spot).toEqual(spot);
  await drag([30, 20], [50, 20]);
  expect(treatment(PICTURE).marks[0]?.spot).toEqual({ ...spot, left: 200_000 });
  // A number is put with a click, and a box without words takes none.
  await press("n");
  await drag([150, 80], [150, 80]);
  expect(treatment(PICTURE).marks[1]).toMatchObject({
    shape: "callout",
    spot: { left: 720_000, top: 780_000 },
  });
  expect([...document.querySelectorAll(".disc.number")].map(({ textContent }) => textContent)).toEqual(["1"]);
  vi.restoreAllMocks();
});

test("another file keeps what was done to the first", async () => {
  await open(PICTURE);
  await press("r", "r");
  screen.getByRole("button", { name: "Replace the file…" }).click();
  await waitFor(() =>
    expect(screen.getAllByText("The file was replaced. Its marks were kept.")).not.toEqual([]),
  );
  expect(treatment(PICTURE).redactions).toHaveLength(1);
  const name = () => session.view?.case.evidence[PICTURE - 1]?.original.file_name;
  await waitFor(() => expect(name()).toBe("chosen-statement.pdf"));
  await settled();
  expect(screen.getAllByText("The file was replaced. Its marks were kept.")).not.toEqual([]);
});

test("a case that can only be read is looked at, not changed", async () => {
  backend.pretend({ read_only: { key: "window-saved" } });
  await open(PICTURE);
  await press("r", "r", "t");
  expect(treatment(PICTURE)).toMatchObject({ redactions: [], quarter_turns: 0 });
});
