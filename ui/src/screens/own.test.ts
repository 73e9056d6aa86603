// Where values are from, and values of the user's own.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory } from "../test/memory";

let session: Session;
let container: HTMLElement;

beforeEach(async () => {
  setLanguage("en");
  session = new Session(memory());
  ({ container } = render(App, { session }));
  await session.start();
  await session.openSample();
  session.go("send");
  await screen.findByRole("heading", { name: /^Send to/ });
});

/** The line that says how large a file may be. */
function limit() {
  const line = screen.getByText(/^Each file: at most/, { selector: "li > span" }).closest("li");
  if (line === null) throw new Error("no such line");
  return within(line);
}

test("what is unverified says so at once, and why when asked", () => {
  expect(limit().getByText("unverified")).toBeDefined();
  expect(limit().getByText(/^No source was found for this/)).toBeDefined();
});

test("a limit of the user's own is set, said, and given up again", async () => {
  await fireEvent.click(limit().getByRole("button", { name: /^Set your own value/ }));
  await fireEvent.input(limit().getByRole("textbox"), { target: { value: "much" } });
  await fireEvent.click(limit().getByRole("button", { name: "Use this value" }));
  await waitFor(() => expect(limit().getByRole("textbox").ariaInvalid).toBe("true"));
  expect(await violations(container)).toEqual([]);
  await fireEvent.input(limit().getByRole("textbox"), { target: { value: "20 MB" } });
  await fireEvent.click(limit().getByRole("button", { name: "Use this value" }));
  await waitFor(() =>
    expect(screen.getByText("Each file: at most 20.0 MB", { selector: "li > span" })).toBeDefined(),
  );
  expect(limit().getByText("set by you")).toBeDefined();
  expect(limit().getByText("Docket has: 5.0 MB.", { exact: false })).toBeDefined();
  await fireEvent.click(limit().getByRole("button", { name: /^Go back to it/ }));
  await waitFor(() =>
    expect(screen.getByText("Each file: at most 5.0 MB", { selector: "li > span" })).toBeDefined(),
  );
  expect(session.packs?.overridden).toEqual({});
});

test("a deadline of the user's own is counted at once", async () => {
  const deadline = session.view?.assessment.clocks[0]?.deadline ?? "";
  const before = session.view?.assessment.clocks[0]?.days_left ?? 0;
  const refused = await session.setOverride(`deadline.${deadline}`, "soon");
  expect(refused?.code).toBe("bad_value");
  expect(await session.setOverride(`deadline.${deadline}`, "30 calendar_days")).toBeNull();
  expect(session.view?.assessment.clocks[0]?.days_left).toBeLessThan(before);
  await waitFor(() => expect(screen.getAllByText("set by you").length).toBeGreaterThan(0));
});
