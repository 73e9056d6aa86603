// What every method of the door sends, kept in `contract.json`: the shell's own test replays it.

import { clearMocks, mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { Backend } from "./backend";
import type { CommandError } from "./bindings/CommandError";
import { tauri } from "./tauri";

type Call = { cmd: string; args: unknown };

const SHAPE = { full_quality: false, split: true, bates: "LIN" };

/** Every command, called as the screens call it. */
const COMMANDS: { [method in keyof Backend]?: () => Promise<unknown> } = {
  packs: () => tauri.packs(),
  home: () => tauri.home(),
  createCase: () => tauri.createCase("PAY-06", "payoneer"),
  openCase: () => tauri.openCase("case-1"),
  openSample: () => tauri.openSample(),
  closeCase: () => tauri.closeCase(),
  findCases: () => tauri.findCases("退票 8420"),
  duplicateCase: () => tauri.duplicateCase("case-1", "提现被退票（副本）"),
  trashCase: () => tauri.trashCase("case-1"),
  trash: () => tauri.trash(),
  restoreCase: () => tauri.restoreCase("2026-11-09T10:00:00+08:00/case-1"),
  deleteForEver: () => tauri.deleteForEver(["2026-11-09T10:00:00+08:00/case-1"]),
  packCase: () => tauri.packCase("case-1", "退票"),
  pickCaseFile: () => tauri.pickCaseFile(),
  importCase: () => tauri.importCase("/files/case.docket", false),
  cancelCaseFile: () => tauri.cancelCaseFile(),
  waitingFile: () => tauri.waitingFile(),
  settings: () => tauri.settings(),
  saveSettings: () =>
    tauri.saveSettings({
      language: "zh-CN",
      ticket_language: "both",
      paper: "letter",
      time_zone: "Asia/Shanghai",
      details: { contact_name: "Lin Hao" },
    }),
  timeZones: () => tauri.timeZones(),
  useMyDetails: () => tauri.useMyDetails(),
  keepMyDetails: () => tauri.keepMyDetails(),
  findScenarios: () => tauri.findScenarios("退票"),
  explainCode: () => tauri.explainCode("beneficiary account invalid"),
  findIds: () => tauri.findIds("https://www.wish.com/transaction/5d30f60e0a6fc464f4f376b0"),
  compareTexts: () => tauri.compareTexts("62220210", "62230210"),
  setOverride: () => tauri.setOverride("recipient.payoneer.limit.total_bytes", "20 MB"),
  resetOverride: () => tauri.resetOverride("recipient.payoneer.limit.total_bytes"),
  recordSent: () =>
    tauri.recordSent({
      submission: null,
      sent_at: "2026-11-20",
      channel: "support-center",
      ticket_number: "T-1",
      files: ["ticket.pdf"],
    }),
  recordReply: () => tauri.recordReply(1, { answer: null, outcome: "refused" }),
  forgetSubmission: () => tauri.forgetSubmission(1),
  carryOn: () => tauri.carryOn("CON-21", "paypal_buyer"),
  saveCalendar: () => tauri.saveCalendar("en"),
  editCase: () => tauri.editCase({ edit: "set_title", title: "提现被退票" }),
  undo: () => tauri.undo(),
  redo: () => tauri.redo(),
  readFact: () => tauri.readFact("withdrawal_amount", "USD 8420.00"),
  setFact: () => tauri.setFact("withdrawal_amount", "USD 8420.00"),
  pickFiles: () => tauri.pickFiles(),
  addFiles: () => tauri.addFiles(["/files/退票通知.png"], "E10", 2),
  cancelIntake: () => tauri.cancelIntake(),
  paste: () => tauri.paste(null),
  takenPicture: () => tauri.takenPicture("5f2b".repeat(16)),
  suggest: () => tauri.suggest([1, 2]),
  thumbnail: () => tauri.thumbnail(1),
  evidencePage: () => tauri.evidencePage(1, 1, 1400),
  readable: () => tauri.readable(1),
  sentPage: () => tauri.sentPage(1, 1, 1400, "payoneer"),
  sentWords: () => tauri.sentWords(1, "payoneer"),
  suggestRedactions: () => tauri.suggestRedactions(1),
  replaceFile: () => tauri.replaceFile(1, "/files/退票通知.png"),
  opening: () => tauri.opening("both", SHAPE, 640),
  preview: () => tauri.preview("both", SHAPE),
  previewPage: () => tauri.previewPage(1, 1100),
  ticketText: () => tauri.ticketText(),
  exportCase: () => tauri.exportCase(["pdf", "eml", "copy", "zip"], true, SHAPE),
  packetBudget: () => tauri.packetBudget(SHAPE),
  unlockEvidence: () => tauri.unlockEvidence(1, "A1234567"),
  timeline: () => tauri.timeline("zh-CN"),
  cancelExport: () => tauri.cancelExport(),
  openExported: () => tauri.openExported("/exports/ticket.pdf"),
  revealExported: () => tauri.revealExported("/exports/ticket.pdf"),
  copyText: () => tauri.copyText("提现失败"),
  mark: () => tauri.mark("painted"),
};

const EVENTS = ["onIntakeProgress", "onExportProgress", "onFileDrag", "onCaseFileProgress", "onFileWaiting"] as const;
/** What the shell itself does, without a command of ours. */
const OWN = ["zoom"] as const;

let calls: Call[] = [];

beforeEach(() => {
  calls = [];
  mockWindows("main");
  mockIPC((cmd, args) => {
    calls.push({ cmd, args });
    return null;
  });
});

afterEach(() => clearMocks());

test("every method sends the command the contract says", async () => {
  for (const send of Object.values(COMMANDS)) await send();
  const contract = `${JSON.stringify(calls, null, 2)}\n`;
  await expect(contract).toMatchFileSnapshot("contract.json");
});

test("no method is left out of the contract", () => {
  const known = [...Object.keys(COMMANDS), ...EVENTS, ...OWN].sort();
  expect(known).toEqual(Object.keys(tauri).sort());
});

test("the window listens for progress and for files held over it", async () => {
  await tauri.onIntakeProgress(() => undefined);
  await tauri.onExportProgress(() => undefined);
  await tauri.onFileDrag(() => undefined);
  await tauri.onCaseFileProgress(() => undefined);
  await tauri.onFileWaiting(() => undefined);
  const events = calls.map(({ args }) => (args as { event?: string }).event);
  expect(events).toEqual(
    expect.arrayContaining(["intake-progress", "export-progress", "tauri://drag-drop"]),
  );
});

test("the window is drawn larger by the shell", async () => {
  await tauri.zoom(2);
  expect(calls).toEqual([
    { cmd: "plugin:webview|set_webview_zoom", args: { label: "main", value: 2 } },
  ]);
});

test("a refusal comes through as it is, anything else in words", async () => {
  const refused: CommandError = {
    code: "no_case_open",
    message: { key: "command-no-case-open" },
    remedy: null,
  };
  mockIPC((cmd) => {
    throw cmd === "undo" ? refused : new Error("the shell is gone");
  });
  await expect(tauri.undo()).rejects.toEqual(refused);
  await expect(tauri.redo()).rejects.toMatchObject({
    code: "defect",
    message: { key: "window-error-unexpected", args: { detail: { value: "the shell is gone" } } },
  });
});
