// After sending: what went out, what came back, the next letter, and on to another place.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage, t } from "../i18n/language.svelte";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory } from "../test/memory";

let session: Session;
let container: HTMLElement;

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole("button", { name }));
const fill = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

beforeEach(async () => {
  setLanguage("en");
  session = new Session(memory());
  ({ container } = render(App, { session }));
  await session.start();
});

async function after(scenario: string, recipient: string) {
  await session.create(scenario, recipient);
  session.go("after");
  await screen.findByRole("heading", { name: "After sending" });
}

async function send(number: string) {
  await press("I sent it");
  await fill("Day it was sent", "2026-11-18");
  await fill("Ticket or case number", number);
  await press("Keep this");
  await screen.findByText(number);
}

test("what was exported is recorded as sent, with its files", async () => {
  await session.openSample();
  session.go("send");
  await session.exportCase(["pdf"], false);
  await press("I sent it");
  expect(await screen.findByRole("checkbox", { name: "PMT-20261103-0421.pdf" })).toBeDefined();
  expect(await violations(container)).toEqual([]);
  await fill("Ticket or case number", "T-77");
  await press("Keep this");
  await waitFor(() =>
    expect(session.view?.case.submissions).toMatchObject([
      { ticket_number: "T-77", files: ["PMT-20261103-0421.pdf"], step: 1 },
    ]),
  );
  expect(await violations(container)).toEqual([]);
});

test("an answer opens the next step, and its letter is one press away", async () => {
  await after("PAY-06", "payoneer");
  await send("T-1");
  expect(screen.getAllByText(/^Possible from/).length).toBeGreaterThan(0);
  await press(/^Record the answer/);
  await fill("What the answer says", "The bank has to be asked.");
  await fireEvent.click(await screen.findByRole("radio", { name: "Refused" }));
  expect(await violations(container)).toEqual([]);
  await press("Keep the answer");
  await screen.findByText("The bank has to be asked.");
  expect(screen.getAllByText("Possible now.").length).toBeGreaterThan(0);
  const sending = () => screen.getByRole("button", { name: /^Send/ }).textContent;
  expect(sending()).toContain("Done");
  await press("Write the next letter");
  await screen.findByRole("heading", { name: "Review" });
  expect(sending()).not.toContain("Done");
  expect(session.view?.case.step).toBe(2);
  session.go("send");
  await screen.findByText(t("window-send-step", { step: t("ladder-L-PROV.step-2") }));
});

test("what was recorded by mistake is corrected or removed", async () => {
  await after("PAY-06", "payoneer");
  await send("T-1");
  await press(/^Change Payoneer/);
  await fill("Ticket or case number", "T-2");
  await press("Keep this");
  await screen.findByText("T-2");
  expect(session.view?.case.submissions).toMatchObject([{ id: 1, ticket_number: "T-2" }]);
  await press(/^Remove Payoneer/);
  await waitFor(() => expect(session.view?.case.submissions).toEqual([]));
});

test("a case is carried on in one place at a time", async () => {
  await after("CON-01", "wish_consumer");
  const stages = session.view?.assessment.onward?.stages ?? [];
  expect(stages.length).toBeGreaterThan(0);
  const [stage] = stages;
  if (stage === undefined) throw new Error("no stage");
  const words = `Take this to: ${t(`recipient-${stage.recipient}`)}`;
  const name = (text: string) => text.startsWith(words);
  const [early] = await screen.findAllByRole<HTMLButtonElement>("button", { name });
  expect(early?.disabled).toBe(true);
  await send("W-1");
  const [button] = await screen.findAllByRole<HTMLButtonElement>("button", { name });
  await fireEvent.click(button as HTMLElement);
  await waitFor(() => expect(session.view?.case.scenario).toBe(stage.scenario));
  expect(session.view?.case.submissions).toHaveLength(1);
});

test("the window says where the money is late, and turns to whoever holds it", async () => {
  const wanted = Object.values(session.packs?.scenarios ?? {}).find(
    ({ nodes, recipients }) => nodes.length > 0 && recipients.length > 1,
  );
  if (wanted === undefined) return;
  await session.create(wanted.id, wanted.recipients[1] ?? "");
  const node = session.packs?.settlement_nodes[wanted.nodes[0] ?? ""];
  const start = node?.starts[0] ?? "";
  await session.setFact(start, "2026-10-01");
  session.go("money");
  await screen.findByRole("heading", { name: "Where is the money?" });
  await screen.findAllByText(/business days late/);
  expect(await violations(container)).toEqual([]);
});

test("an answer that is due stands with the next deadlines, beside every task", async () => {
  await after("PAY-06", "payoneer");
  const beside = screen.getByRole("complementary");
  expect(within(beside).queryByText(/^The answer of/)).toBeNull();
  await send("T-1");
  const next = await within(beside).findByRole("region", { name: t("window-deadlines") });
  const [awaited] = session.view?.assessment.onward?.awaited ?? [];
  if (awaited === undefined) throw new Error("no answer is due");
  const what = t(`recipient-${awaited.recipient}.${awaited.name}`);
  const recipient = t(`recipient-${awaited.recipient}`);
  expect(within(next).getByText(t("window-after-answer", { recipient, what }))).toBeDefined();
  expect(await violations(container)).toEqual([]);
});
