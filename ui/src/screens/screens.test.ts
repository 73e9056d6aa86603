// Every screen in both languages, as a user meets it, and what axe says of it.

import { render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";
import { TASKS } from "../state/route";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory, type Memory } from "../test/memory";

let backend: Memory;
let session: Session;

async function open(prepare: () => Promise<void>) {
  const { container } = render(App, { session });
  await session.start();
  await prepare();
  await settled();
  return container;
}

const settled = () => new Promise((done) => setTimeout(done, 30));

/** The sample with an exhibit and a fact taken out of it. */
async function withHoles() {
  await session.openSample();
  await session.edit({ edit: "remove_evidence", evidence: 2 });
  await session.setFact("withdrawal_id", "");
}

beforeEach(() => {
  backend = memory();
  session = new Session(backend);
});

describe.each(LANGUAGES)("in %s", (language) => {
  beforeEach(() => setLanguage(language));

  test("home without cases", async () => {
    const container = await open(async () => undefined);
    expect(document.documentElement.lang).toBe(language);
    expect(await violations(container)).toEqual([]);
  });

  test("home with cases", async () => {
    const container = await open(async () => {
      await withHoles();
      await session.goHome();
    });
    expect(screen.getAllByRole("heading", { level: 2 })).toHaveLength(1);
    expect(await violations(container)).toEqual([]);
  });

  test.each(TASKS)("the case: %s", async (task) => {
    const container = await open(async () => {
      await withHoles();
      session.go(task);
    });
    expect(await violations(container)).toEqual([]);
  });

  test("a large preview, an error and a notice", async () => {
    const container = await open(async () => {
      await session.openSample();
      session.go("evidence");
    });
    container.querySelector<HTMLElement>(".thumb")?.click();
    session.error = { code: "storage", message: { key: "window-read-only" }, remedy: null };
    session.tell({ key: "window-saved" }, true);
    await settled();
    expect(screen.getByRole("dialog")).toBeDefined();
    expect(await violations(container)).toEqual([]);
  });
});

describe("what the screens do", () => {
  beforeEach(() => setLanguage("en"));

  test("typed text stays when the language changes in the middle of a form", async () => {
    await open(async () => session.create("PAY-06", "payoneer"));
    const input = document.querySelector<HTMLInputElement>("#fact-contact_name-input");
    if (input === null) throw new Error("no input");
    input.value = "林海";
    input.dispatchEvent(new Event("input", { bubbles: true }));
    setLanguage("zh-CN");
    await settled();
    expect(document.querySelector<HTMLInputElement>("#fact-contact_name-input")?.value).toBe(
      "林海",
    );
    expect(screen.getByRole("button", { name: /全部案件/ })).toBeDefined();
  });

  test("a finding leads to its field, and back to the review", async () => {
    await open(async () => {
      await withHoles();
      session.go("review");
    });
    const summary = screen.getByRole("region", { name: "What was found" });
    within(summary).getAllByRole("link")[0]?.click();
    await waitFor(() => expect(document.activeElement?.id).toBe("fact-withdrawal_id-input"));
    screen.getByRole("button", { name: "Back to Review" }).click();
    await waitFor(() => expect(screen.getByRole("heading", { name: "Review" })).toBeDefined());
  });

  test("a case that is not ready is exported only when that is asked for", async () => {
    await open(async () => {
      await withHoles();
      session.go("send");
    });
    const button = screen.getByRole<HTMLButtonElement>("button", {
      name: "Export with visible gaps",
    });
    expect(button.disabled).toBe(true);
    screen.getByRole("checkbox", { name: "Export anyway, with the gaps printed visibly" }).click();
    await waitFor(() => expect(button.disabled).toBe(false));
    button.click();
    await waitFor(() => expect(screen.getByText("Done.")).toBeDefined());
    expect(screen.getByRole("button", { name: "Open draft EML" })).toBeDefined();
  });

  test("files made before the last change say so", async () => {
    await open(async () => {
      await session.openSample();
      session.go("send");
    });
    await session.exportCase(["pdf"], false);
    await settled();
    const stale = "These files were made before your last change. Export again to include it.";
    expect(screen.queryByText(stale)).toBeNull();
    await session.edit({ edit: "set_title", title: "changed" });
    await waitFor(() => expect(screen.getByText(stale)).toBeDefined());
  });

  test("a picture is pasted wherever the user is, text only where it is written", async () => {
    await open(async () => session.create("PAY-06", "payoneer"));
    const paste = () => new KeyboardEvent("keydown", { key: "v", ctrlKey: true, bubbles: true });
    document.querySelector("#fact-contact_name-input")?.dispatchEvent(paste());
    await settled();
    expect(session.view?.case.evidence).toHaveLength(0);
    document.body.dispatchEvent(paste());
    await waitFor(() => expect(session.view?.case.evidence).toHaveLength(1));
  });

  test("the focus goes along when there is no answer but a reason", async () => {
    await open(async () => session.create("PAY-06", "payoneer"));
    screen.getByRole("button", { name: /^I do not have this.*name/i }).click();
    await waitFor(() => expect(document.activeElement?.id).toBe("fact-contact_name-reason"));
    screen.getByRole("button", { name: "I have it after all" }).click();
    await waitFor(() => expect(document.activeElement?.id).toBe("fact-contact_name-input"));
  });

  test("a text over the limit says by how much, and is copied", async () => {
    await open(async () => {
      await session.openSample();
      session.go("send");
    });
    expect(screen.getAllByText("31 of 20 characters: 11 too many")).toHaveLength(1);
    screen.getByRole("button", { name: /^Copy.*Subject · English$/ }).click();
    await waitFor(() => expect(backend.copied[0]).toMatch(/^Withdrawal failed/));
  });

  test("files let go over the window are taken in, wherever the user is", async () => {
    await open(async () => session.create("PAY-06", "payoneer"));
    backend.drag({ type: "drop", x: 10, y: 10, paths: ["/files/退票通知.png"] });
    await waitFor(() => expect(session.view?.case.evidence).toHaveLength(1));
    expect(screen.getByRole("heading", { name: "Evidence" })).toBeDefined();
    expect(screen.getByText("1 file added", { exact: false })).toBeDefined();
  });

  test("Ctrl+Z takes the last change back", async () => {
    await open(async () => session.openSample());
    await session.edit({ edit: "set_title", title: "changed" });
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
    await waitFor(() => expect(session.view?.case.title).not.toBe("changed"));
    window.dispatchEvent(new KeyboardEvent("keydown", { key: "Z", ctrlKey: true, shiftKey: true }));
    await waitFor(() => expect(session.view?.case.title).toBe("changed"));
  });

  test("a case that can only be read says so and offers no change", async () => {
    await open(async () => {
      backend.pretend({ read_only: { key: "window-saved" } });
      await session.openSample();
    });
    expect(screen.getByText("This case can be read but not changed.")).toBeDefined();
    const inputs = [...document.querySelectorAll<HTMLInputElement>("main input")];
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.every(({ disabled }) => disabled)).toBe(true);
  });
});

describe("the timeline", () => {
  beforeEach(() => setLanguage("en"));

  test("names what has no day, and leads to a fact and back", async () => {
    await open(async () => {
      await session.openSample();
      const description = { kind: "E08", title: "Mail", date: null, proves: [] };
      await session.edit({ edit: "describe_evidence", evidence: 1, description });
      await session.setFact("return_date", "");
      session.go("timeline");
    });
    const main = within(screen.getByRole("main"));
    const undated = within(main.getByRole("region", { name: "Without a day" }));
    const names = undated.getAllByRole("button").map((button) => button.textContent);
    expect(names).toEqual(["Date of the bank return", "A-1 Mail"]);

    undated.getByRole("button", { name: "Date of the bank return" }).click();
    await settled();
    expect(document.activeElement?.id).toBe("fact-return_date-input");
    screen.getByRole("button", { name: "Back to Timeline" }).click();
    await settled();
    expect(screen.getByRole("heading", { level: 2, name: "What happened when" })).toBeDefined();
  });

  test("draws today between what was and what is to come", async () => {
    await open(async () => {
      await session.openSample();
      session.go("timeline");
    });
    const [was, ahead] = [...screen.getByRole("main").querySelectorAll(".days")];
    const today = screen.getByText("Today, 22 Nov 2026");
    const follows = (one: Node | undefined, other: Node | undefined) =>
      one !== undefined &&
      other !== undefined &&
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect(was?.textContent).toContain("3 Nov 2026");
    expect(ahead?.textContent).toContain("2027");
    expect([follows(was, today), follows(today, ahead)]).toEqual([true, true]);
  });
});
