// Several cases: found, doubled, thrown away and brought back, moved as one file; the settings, and
// the keys.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, test } from "vitest";

import App from "../App.svelte";
import { LIST_KEYS } from "../evidence/keys";
import { language, setLanguage } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";
import { Session } from "../state/session.svelte";
import { isTyping, keysOf, pressed, SHORTCUTS } from "../state/shortcuts";
import { violations } from "../test/axe";
import { memory, type Memory } from "../test/memory";
import { PAGE_KEYS, VIEWER_KEYS, WORD_KEYS } from "../viewer/keys";

let backend: Memory;
let session: Session;

const settled = () => new Promise((done) => setTimeout(done, 30));

async function open(prepare: () => Promise<unknown> = async () => undefined) {
  const { container } = render(App, { session });
  await session.start();
  await prepare();
  await settled();
  return container;
}

/** Two cases on the home screen. */
async function several() {
  await session.create("CON-21", "paypal_buyer");
  await session.edit({ edit: "set_title", title: "Blue shoes" });
  await session.openSample();
  await session.goHome();
}

const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });

const cards = () => screen.queryAllByRole("heading", { level: 2 }).map((it) => it.textContent);

beforeEach(() => {
  backend = memory();
  session = new Session(backend);
});

describe.each(LANGUAGES)("in %s", (spoken) => {
  beforeEach(() => setLanguage(spoken));

  test("home with a search, a menu and a trash", async () => {
    const container = await open(several);
    await session.all.throwAway("case-1", "Blue shoes");
    await session.all.find("PMT");
    container.querySelector<HTMLElement>("details summary")?.click();
    await settled();
    expect(container.querySelector("mark")).not.toBeNull();
    expect(await violations(container)).toEqual([]);
  });

  test("the trash, and the question before deleting", async () => {
    const container = await open(several);
    await session.all.throwAway("case-1", "Blue shoes");
    session.goTrash();
    await settled();
    expect(await violations(container)).toEqual([]);
    container.querySelector<HTMLElement>("li .quiet")?.click();
    await settled();
    expect(screen.getByRole("dialog")).toBeDefined();
    expect(await violations(container)).toEqual([]);
  });

  test("the settings", async () => {
    const container = await open();
    session.goSettings();
    await settled();
    expect(await violations(container)).toEqual([]);
  });

  test("the shortcuts, and a case that is here already", async () => {
    const container = await open(several);
    session.helping = true;
    await settled();
    expect(await violations(container)).toEqual([]);
    session.helping = false;
    await session.all.bringIn("/files/case.docket");
    await settled();
    expect(await violations(container)).toEqual([]);
  });
});

describe("what they do", () => {
  beforeEach(() => setLanguage("en"));

  test("a case is found by what was answered, and all come back", async () => {
    await open(several);
    expect(cards()).toHaveLength(2);
    const search = screen.getByRole("searchbox");
    await fireEvent.input(search, { target: { value: "blue" } });
    await waitFor(() => expect(cards()).toEqual(["Blue shoes"]));
    expect(screen.getByText("1 case")).toBeDefined();
    await fireEvent.input(search, { target: { value: "nothing like it" } });
    await screen.findByText(/No case has all of these words/);
    await fireEvent.keyDown(search, { key: "Escape" });
    await waitFor(() => expect(cards()).toHaveLength(2));
  });

  test("what was thrown away comes back from the notice and from the trash", async () => {
    await open(several);
    await fireEvent.click(screen.getByLabelText(/More for “Blue shoes”/));
    const card = screen.getByRole("button", { name: "Blue shoes" }).closest("li");
    if (card === null) throw new Error("no card");
    await fireEvent.click(within(card).getByRole("button", { name: "Move to the trash" }));
    await waitFor(() => expect(cards()).toHaveLength(1));
    await fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(cards()).toHaveLength(2));

    await session.all.throwAway("case-1", "Blue shoes");
    session.notice = null;
    await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    await waitFor(() => expect(session.all.trash).toHaveLength(0));
    await waitFor(() => expect(cards()).toHaveLength(2));
    await fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    expect(session.cases).toHaveLength(2);

    await session.all.throwAway("case-1", "Blue shoes");
    await fireEvent.click(await screen.findByRole("button", { name: "Trash (1 case)" }));
    await fireEvent.click(screen.getByRole("button", { name: "Restore “Blue shoes”" }));
    await screen.findByText("The trash is empty.");
    expect(session.cases).toHaveLength(2);
  });

  test("nothing is deleted for ever without being asked", async () => {
    await open(several);
    await session.all.throwAway("case-1", "Blue shoes");
    session.goTrash();
    const ask = await screen.findByRole("button", { name: /Delete for ever Blue shoes/ });
    await fireEvent.click(ask);
    await fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(session.all.trash).toHaveLength(1);
    await fireEvent.click(ask);
    await fireEvent.click(screen.getByRole("button", { name: "Delete for ever" }));
    await waitFor(() => expect(session.all.trash).toHaveLength(0));
  });

  test("a duplicate opens under a name of its own", async () => {
    await open(several);
    await fireEvent.click(screen.getByLabelText(/More for “Blue shoes”/));
    await fireEvent.click(screen.getAllByRole("button", { name: "Duplicate" })[0] as HTMLElement);
    await waitFor(() => expect(session.view?.case.title).toContain("(copy)"));
  });

  test("a case file that is dropped or waits opens; a broken one is said and nothing changes", async () => {
    await open();
    backend.drag({ type: "drop", x: 1, y: 1, paths: ["/files/broken.docket"] });
    await screen.findByText(/is not complete/);
    expect(session.view).toBeNull();
    backend.drag({ type: "drop", x: 1, y: 1, paths: ["/files/screenshot.png"] });
    await screen.findByText(/Only a .docket file/);
    await session.create("CON-21", "paypal_buyer");
    await session.goHome();
    backend.around.waiting = "/files/case.docket";
    await session.all.openWaiting();
    await waitFor(() => expect(session.view?.folder).toBe("imported"));
  });

  test("a case that is here already is opened or imported beside it", async () => {
    await open(several);
    await session.all.bringIn("/files/case.docket");
    await fireEvent.click(await screen.findByRole("button", { name: "Open the one I have" }));
    await waitFor(() => expect(session.view?.folder).toBe("sample"));
    await session.goHome();
    await session.all.bringIn("/files/case.docket");
    await fireEvent.click(await screen.findByRole("button", { name: "Import beside it" }));
    await waitFor(() => expect(session.view?.folder).toBe("imported"));
  });

  test("a setting is kept as it is chosen, and the language holds from the next start", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Settings" }));
    await fireEvent.click(await screen.findByLabelText("US Letter"));
    const zone = screen.getByLabelText("Time zone");
    await fireEvent.change(zone, { target: { value: "Mars/Olympus" } });
    await screen.findByRole("alert");
    await fireEvent.change(zone, { target: { value: "Asia/Tokyo" } });
    await fireEvent.change(screen.getByLabelText("Contact name"), { target: { value: " Lin " } });
    await waitFor(() =>
      expect(backend.around.settings.preferences).toMatchObject({
        paper: "letter",
        time_zone: "Asia/Tokyo",
        details: { contact_name: "Lin" },
      }),
    );
    await fireEvent.click(screen.getAllByLabelText("中文")[0] as HTMLElement);
    await waitFor(() => expect(backend.around.settings.preferences.language).toBe("zh-CN"));
    setLanguage("en");
    await new Session(backend).start();
    expect(language()).toBe("zh-CN");
  });

  test("details go from one case into the next", async () => {
    await open(async () => {
      await session.create("PAY-06", "payoneer");
      await session.setFact("contact_name", "Lin Hao");
    });
    await fireEvent.click(await screen.findByRole("button", { name: "Keep as my details" }));
    await waitFor(() =>
      expect(backend.around.settings.preferences.details["contact_name"]).toBe("Lin Hao"),
    );
    await session.create("PAY-06", "payoneer");
    await fireEvent.click(await screen.findByRole("button", { name: "Use my details" }));
    await waitFor(() => expect(session.view?.case.facts["contact_name"]).toBeDefined());
  });

  test("a recovery is said", async () => {
    await open(async () => {
      backend.pretend({ recovered: true, notices: [{ key: "store-notice-cut-off-edit" }] });
      await session.openSample();
    });
    expect(screen.getByText("Docket did not close properly last time.")).toBeDefined();
  });
});

describe("the keys", () => {
  beforeEach(() => setLanguage("en"));

  test("every one that is listed does what it says", async () => {
    await open(several);
    await press("?");
    await settled();
    const listed = [SHORTCUTS, LIST_KEYS, PAGE_KEYS, WORD_KEYS, VIEWER_KEYS].flat();
    expect(within(screen.getByRole("dialog")).getAllByRole("term")).toHaveLength(listed.length);
    session.helping = false;
    await settled();
    await press("f", { ctrlKey: true });
    expect(document.activeElement?.id).toBe("find-case");
    await press("?");
    expect(session.helping).toBe(false);
    await press(",", { ctrlKey: true });
    expect(session.route.screen).toBe("settings");
    await settled();
    await press("H", { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(session.route.screen).toBe("home"));
    await press("n", { ctrlKey: true });
    await waitFor(() => expect(session.route.screen).toBe("start"));
    backend.around.picked = "/files/case.docket";
    await press("o", { metaKey: true });
    await waitFor(() => expect(session.all.twin).not.toBeNull());
    session.all.twin = null;
    await session.openSample();
    const before = session.view?.case.title;
    await session.edit({ edit: "set_title", title: "Other" });
    await press("z", { ctrlKey: true });
    await waitFor(() => expect(session.view?.case.title).toBe(before));
    await press("Z", { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(session.view?.case.title).toBe("Other"));
  });

  test("they are told apart from typing and named as on the keyboard", () => {
    const key = (key: string, more = {}) => pressed(new KeyboardEvent("keydown", { key, ...more }));
    expect(key("?", { shiftKey: true })).toBe("help");
    expect(key("z")).toBeNull();
    expect(key("n", { ctrlKey: true, altKey: true })).toBeNull();
    expect(isTyping(document.createElement("textarea"))).toBe(true);
    expect(isTyping(document.createElement("button"))).toBe(false);
    const redo = SHORTCUTS.find(({ id }) => id === "redo");
    expect(redo && keysOf(redo, false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(redo && keysOf(redo, true)).toEqual(["⌘", "⇧", "Z"]);
  });
});
