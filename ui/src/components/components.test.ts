import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, expect, test, vi } from "vitest";

import type { FactReading } from "../backend/bindings/FactReading";
import { setLanguage } from "../i18n/language.svelte";
import { packs } from "../test/packs";
import FactField from "./FactField.svelte";
import Notice from "./Notice.svelte";
import SlotCard from "./SlotCard.svelte";

const NOTHING: FactReading = { answer: null, removed: [], problem: null, warnings: [] };

beforeEach(() => setLanguage("en"));

function field(id: string, reading: Partial<FactReading>) {
  const definition = packs().facts[id];
  if (definition === undefined) throw new Error(`no fact ${id}`);
  const answered = vi.fn(async () => ({ ...NOTHING, ...reading }));
  const saveGap = vi.fn(async () => undefined);
  render(FactField, {
    definition,
    fact: null,
    need: "required",
    findings: [],
    disabled: false,
    read: answered,
    save: answered,
    saveGap,
  });
  return { answered, saveGap };
}

test("a problem is said while typing, and tied to the input", async () => {
  field("return_date", { problem: { key: "window-exhibit-bad-date" } });
  const input = screen.getByRole("textbox");
  await fireEvent.input(input, { target: { value: "2026-02-31" } });
  await waitFor(() => expect(input.getAttribute("aria-invalid")).toBe("true"));
  const notes = document.getElementById(input.getAttribute("aria-describedby") ?? "");
  expect(notes?.textContent).toContain("Write a real date as 2026-11-03.");
});

test("hidden characters that were removed are named", async () => {
  field("cnaps", {
    answer: { type: "text", value: "313584000027" },
    removed: [{ code_point: "U+200B", count: 2 }],
  });
  await fireEvent.input(screen.getByRole("textbox"), {
    target: { value: "3135\u200b8400\u200b0027" },
  });
  await waitFor(() =>
    expect(screen.getByText("Removed 2 hidden characters (U+200B)")).toBeDefined(),
  );
});

test("a number to compare is shown in fours, forwards and backwards", async () => {
  field("cnaps", {});
  await fireEvent.input(screen.getByRole("textbox"), { target: { value: "313584000027" } });
  expect(screen.getByText("3135 8400 0027")).toBeDefined();
  expect(screen.getByText("7200 0048 5313")).toBeDefined();
});

test("an amount is sent with its currency", async () => {
  const { answered } = field("withdrawal_amount", {});
  await fireEvent.change(screen.getByRole("combobox"), { target: { value: "CNY" } });
  await fireEvent.change(screen.getByRole("textbox"), { target: { value: "8420" } });
  expect(answered).toHaveBeenCalledWith("CNY 8420");
});

test("a moment is sent with its zone", async () => {
  const { answered } = field("withdrawal_submitted_at", {});
  const [day, time] = screen.getAllByRole("textbox");
  if (day === undefined || time === undefined) throw new Error("no inputs");
  await fireEvent.input(day, { target: { value: "2026-11-03" } });
  await fireEvent.change(time, { target: { value: "9:14" } });
  expect(answered).toHaveBeenLastCalledWith("2026-11-03T09:14:00+08:00");
});

test("rows are sent as lines, with what would cut them escaped", async () => {
  const { answered } = field("fee_items", {});
  const [first, second] = screen.getAllByRole("textbox");
  if (first === undefined || second === undefined) throw new Error("no inputs");
  await fireEvent.input(first, { target: { value: "wire; out" } });
  await fireEvent.input(second, { target: { value: "USD 12.00" } });
  await fireEvent.change(second);
  expect(answered).toHaveBeenLastCalledWith(expect.stringMatching(/^wire\\; out \| USD 12\.00/));
});

test("what the user does not have is kept with the reason", async () => {
  const { saveGap } = field("withdrawal_id", {});
  await fireEvent.click(screen.getByRole("button", { name: /^I do not have this/ }));
  await fireEvent.change(screen.getByRole("textbox"), { target: { value: "the page shows none" } });
  expect(saveGap).toHaveBeenCalledWith("the page shows none");
});

test("an empty required slot is a visible hole that says how to fill it", () => {
  render(SlotCard, {
    slot: { kind: "E10", need: "required", proves: [], decisive: true, filled_by: [] },
    recipient: "Payoneer",
    fillings: [],
    more: 0,
    generated: false,
    findings: [],
    targeted: false,
    disabled: false,
    onChoose: () => undefined,
    onPaste: () => undefined,
    onShow: () => undefined,
  });
  const slot = document.getElementById("slot-E10");
  expect(slot?.dataset["slot"]).toBe("E10");
  expect(slot?.textContent).toContain("missing");
  expect(screen.getByText("How to get it, and why", { exact: false })).toBeDefined();
});

test("a notice waits while somebody reaches for it", async () => {
  vi.useFakeTimers();
  const onDismiss = vi.fn();
  render(Notice, { message: { key: "window-saved" }, onUndo: () => undefined, onDismiss });
  screen.getByRole("button", { name: "Undo" }).focus();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDismiss).not.toHaveBeenCalled();
  screen.getByRole("button", { name: "Undo" }).blur();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(onDismiss).toHaveBeenCalledOnce();
  vi.useRealTimers();
});
