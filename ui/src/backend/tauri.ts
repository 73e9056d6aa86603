// The one door to the shell: nothing else imports `@tauri-apps`.

import { invoke, type InvokeArgs } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";

import type { Backend } from "./backend";
import type { CommandError } from "./bindings/CommandError";
import type { Progress } from "./bindings/Progress";

async function call<T>(command: string, args?: InvokeArgs): Promise<T> {
  try {
    return await invoke<T>(command, args);
  } catch (thrown) {
    throw commandError(thrown);
  }
}

/** What the shell threw, as it is; anything else is wrapped so that it can be said in words. */
function commandError(thrown: unknown): CommandError {
  if (typeof thrown === "object" && thrown !== null && "code" in thrown && "message" in thrown) {
    return thrown as CommandError;
  }
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return {
    code: "defect",
    message: { key: "window-error-unexpected", args: { detail: { type: "text", value: detail } } },
    remedy: { key: "window-error-unexpected.remedy" },
  };
}

export const tauri: Backend = {
  packs: () => call("packs"),
  home: () => call("home"),
  createCase: (scenario, recipient) => call("create_case", { scenario, recipient }),
  openCase: (folder) => call("open_case", { folder }),
  openSample: () => call("open_sample"),
  closeCase: () => call("close_case"),
  findCases: (query) => call("find_cases", { query }),
  duplicateCase: (folder, title) => call("duplicate_case", { folder, title }),
  trashCase: (folder) => call("trash_case", { folder }),
  trash: () => call("trash"),
  restoreCase: (id) => call("restore_case", { id }),
  deleteForEver: (ids) => call("delete_for_ever", { ids }),
  packCase: (folder, fileName) => call("pack_case", { folder, file_name: fileName }),
  pickCaseFile: () => call("pick_case_file"),
  importCase: (path, again) => call("import_case", { path, again }),
  cancelCaseFile: () => call("cancel_case_file"),
  waitingFile: () => call("waiting_file"),
  settings: () => call("settings"),
  saveSettings: (preferences) => call("save_settings", { preferences }),
  timeZones: () => call("time_zones"),
  useMyDetails: () => call("use_my_details"),
  keepMyDetails: () => call("keep_my_details"),
  findScenarios: (query) => call("find_scenarios", { query }),
  explainCode: (text) => call("explain_code", { text }),
  findIds: (text) => call("find_ids", { text }),
  compareTexts: (left, right) => call("compare_texts", { left, right }),
  setOverride: (target, value) => call("set_override", { target, value }),
  resetOverride: (target) => call("reset_override", { target }),
  recordSent: (sent) => call("record_sent", { sent }),
  recordReply: (submission, reply) => call("record_reply", { submission, reply }),
  forgetSubmission: (submission) => call("forget_submission", { submission }),
  carryOn: (scenario, recipient) => call("carry_on", { scenario, recipient }),
  saveCalendar: (language) => call("save_calendar", { language }),
  editCase: (edit) => call("edit_case", { edit }),
  undo: () => call("undo"),
  redo: () => call("redo"),
  readFact: (fact, text) => call("read_fact", { fact, text }),
  setFact: (fact, text) => call("set_fact", { fact, text }),
  pickFiles: () => call("pick_files"),
  addFiles: (paths, kind, position) => call("add_files", { paths, kind, position }),
  cancelIntake: () => call("cancel_intake"),
  paste: (kind) => call("paste", { kind }),
  takenPicture: (digest) => call("taken_picture", { digest }),
  suggest: (evidence) => call("suggest", { evidence }),
  thumbnail: (evidence) => call("thumbnail", { evidence }),
  evidencePage: (evidence, page, width) => call("evidence_page", { evidence, page, width }),
  readable: (evidence) => call("readable", { evidence }),
  sentPage: (evidence, page, width, recipient) =>
    call("sent_page", { evidence, page, width, recipient }),
  sentWords: (evidence, recipient) => call("sent_words", { evidence, recipient }),
  suggestRedactions: (evidence) => call("suggest_redactions", { evidence }),
  replaceFile: (evidence, path) => call("replace_file", { evidence, path }),
  unlockEvidence: (evidence, password) => call("unlock_evidence", { evidence, password }),
  opening: (ticketLanguage, shape, width) =>
    call("opening", { ticket_language: ticketLanguage, shape, width }),
  preview: (ticketLanguage, shape) => call("preview", { ticket_language: ticketLanguage, shape }),
  previewPage: (page, width) => call("preview_page", { page, width }),
  ticketText: () => call("ticket_text"),
  timeline: (language) => call("timeline", { language }),
  exportCase: (formats, allowIncomplete, shape) =>
    call("export_case", {
      formats,
      allow_incomplete: allowIncomplete,
      shape,
    }),
  packetBudget: (shape) => call("packet_budget", { shape }),
  cancelExport: () => call("cancel_export"),
  openExported: (path) => call("open_exported", { path }),
  revealExported: (path) => call("reveal_exported", { path }),
  zoom: (factor) => getCurrentWebview().setZoom(factor),
  copyText: (text) => call("copy_text", { text }),
  mark: (name) => call("mark", { name }),
  onIntakeProgress: (heard) => listen<Progress>("intake-progress", (event) => heard(event.payload)),
  onExportProgress: (heard) => listen<Progress>("export-progress", (event) => heard(event.payload)),
  onCaseFileProgress: (heard) =>
    listen<Progress>("case-file-progress", (event) => heard(event.payload)),
  onFileWaiting: (heard) => listen("file-waiting", () => heard()),
  onFileDrag: (heard) =>
    getCurrentWebview().onDragDropEvent(({ payload }) => {
      if (payload.type === "leave") {
        heard({ type: "leave" });
        return;
      }
      const x = payload.position.x / window.devicePixelRatio;
      const y = payload.position.y / window.devicePixelRatio;
      if (payload.type === "drop") heard({ type: "drop", x, y, paths: payload.paths });
      else heard({ type: "over", x, y });
    }),
};
