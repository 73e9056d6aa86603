// From what happened to a case, by answers and by words.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage, t } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory } from "../test/memory";

let session: Session;
let container: HTMLElement;

const press = async (name: string) =>
  fireEvent.click(await screen.findByRole("button", { name: (text) => text.startsWith(name) }));
const title = () => screen.getByRole("heading", { level: 1 });

beforeEach(async () => {
  setLanguage("en");
  session = new Session(memory());
  ({ container } = render(App, { session }));
  await session.start();
  session.goStart();
  await waitFor(() => expect(title().textContent).toBe("What happened?"));
});

describe.each(LANGUAGES)("in %s", (language) => {
  test("every page is accessible", async () => {
    setLanguage(language);
    await waitFor(() => expect(title().textContent).toBe(t("finder-start")));
    expect(await violations(container)).toEqual([]);
    const [first] = Object.values(session.packs?.scenarios ?? {});
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: first?.id } });
    await press(t(`scenario-${first?.id}`));
    await waitFor(() => expect(title().textContent).toBe(t(`scenario-${first?.id}`)));
    expect(await violations(container)).toEqual([]);
  });
});

test("answers lead to the scenario, and back the same way", async () => {
  const fork = session.packs?.finder.forks["start"];
  const way = fork?.ways.find((answer) => "fork" in answer);
  if (way === undefined || !("fork" in way)) throw new Error("no fork");
  await press(t(`finder-start.${way.fork}`));
  await waitFor(() => expect(title().textContent).toBe(t(`finder-${way.fork}`)));
  expect(document.activeElement).toBe(title());
  await press("Back");
  await waitFor(() => expect(title().textContent).toBe("What happened?"));
  await fireEvent.keyDown(window, { key: "ArrowLeft", altKey: true });
  await waitFor(() => expect(title().textContent).toBe(t("window-home-title")));
});

test("a pasted error message leads to the scenario, and the search is there on the way back", async () => {
  await fireEvent.input(screen.getByRole("searchbox"), {
    target: { value: "beneficiary account invalid" },
  });
  await press(t("scenario-PAY-06"));
  await waitFor(() => expect(title().textContent).toBe(t("scenario-PAY-06")));
  await press("Back");
  const box = await screen.findByRole<HTMLInputElement>("searchbox");
  expect(box.value).toBe("beneficiary account invalid");
  await fireEvent.keyDown(box, { key: "Escape" });
  await screen.findByRole("button", { name: (name) => name.startsWith(t("finder-start.where")) });
});

test("words that lead nowhere say so, and the questions are there", async () => {
  await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "zzzz" } });
  await screen.findByText(/^Nothing was found/);
  expect(screen.getByText(t("window-start-or"))).toBeDefined();
});

test("the case goes to the recipient that was chosen", async () => {
  await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "PAY-06" } });
  await press(t("scenario-PAY-06"));
  const [usual, other] = await screen.findAllByRole("radio", {
    name: (name) => !/中文|English/.test(name),
  });
  expect((usual as HTMLInputElement).checked).toBe(true);
  await fireEvent.click(other as HTMLElement);
  await press("Start this case");
  await waitFor(() =>
    expect(session.view?.case.recipient).toBe(session.packs?.scenarios["PAY-06"]?.recipients[1]),
  );
});

test("a warning about the recipient is read before the case is begun", async () => {
  await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "PAY-03" } });
  await press(t("scenario-PAY-03"));
  await screen.findByText(t("recipient-wish_merchant.warning"));
});
