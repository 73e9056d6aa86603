// The packet as it would go out, without making it.

import type { Case } from "../backend/bindings/Case";
import type { CaseView } from "../backend/bindings/CaseView";
import type { CommandError } from "../backend/bindings/CommandError";
import type { ExportReply } from "../backend/bindings/ExportReply";
import type { Format } from "../backend/bindings/Format";
import type { PacketBudget } from "../backend/bindings/PacketBudget";
import type { Preview } from "../backend/bindings/Preview";
import type { PacketShape } from "../backend/bindings/PacketShape";

const FOLDER = "/home/lin/Documents/Docket/sample/exports/1";
const STEM = "PMT-20261103-0421";
/** What opens every locked file here. */
export const PASSWORD = "A1234567";

/** Two parts where it may be divided. */
export function drawn(shape: PacketShape): Preview {
  const part = { pages: 2, bytes: 920_000 };
  return {
    files: shape.split ? [part, part] : [{ pages: 4, bytes: 1_840_000 }],
    missing_glyphs: [],
    skipped: [],
    warnings: [],
  };
}

export function estimated(of: Case): PacketBudget {
  const costs = of.evidence.map(({ original }, at) => {
    const { bytes } = original;
    return { exhibit: `A-${at + 1}`, bytes, least: Math.round(bytes / 4), pages: 1 };
  });
  costs.sort((one, other) => other.bytes - one.bytes);
  const used = 130_000 + costs.reduce((sum, { bytes }) => sum + bytes, 0);
  const standing = used > 8_000_000 ? "over" : "fits";
  const pages = 5 + costs.length;
  return {
    gauges: [
      { measure: "characters", used: 940, limit: null, standing: "fits" },
      { measure: "bytes", used, limit: 8_000_000, standing },
      { measure: "pages", used: pages, limit: null, standing: "fits" },
      { measure: "files", used: 1, limit: null, standing: "fits" },
    ],
    costs,
    expected: [
      { format: "pdf", bytes: used, files: 1 },
      { format: "eml", bytes: Math.round((used / 3) * 4), files: 1 },
      { format: "zip", bytes: 2 * used, files: 1 },
    ],
    advice: [],
  };
}

export function exported(formats: Format[]): ExportReply {
  const file = (format: Format) => ({
    format,
    path: `${FOLDER}/${STEM}.${format === "copy" ? "txt" : format}`,
    bytes: format === "copy" ? 3_120 : 1_840_000,
    pages: format === "pdf" ? 4 : null,
  });
  return { folder: FOLDER, files: formats.map(file), skipped: [], warnings: [], savings: [] };
}

export function unlocked(
  put: (changed: Case) => CaseView,
  current: Case,
  evidence: number,
  password: string,
): CaseView {
  if (password !== PASSWORD) {
    const message = { key: "command-wrong-password" };
    const remedy = { key: "command-wrong-password.remedy" };
    throw { code: "wrong_password", message, remedy } satisfies CommandError;
  }
  const opened = { is: "pdf", pages: 2 } as const;
  const evidences = current.evidence.map((piece) =>
    piece.id === evidence ? { ...piece, contents: opened } : piece,
  );
  return put({ ...current, evidence: evidences });
}
