// What is inside the exhibits held in memory: every mail says the same, and every PDF has one phone
// number on its second page.

import type { Case } from "../backend/bindings/Case";
import type { Readable } from "../backend/bindings/Readable";
import type { PrivateNumber } from "../backend/bindings/PrivateNumber";

export const MAIL = {
  is: "email",
  headers: [
    ["From", "notifications@payoneer.example"],
    ["Subject", "Your withdrawal is on its way"],
  ],
  body: "USD 8,420.00 will arrive by 6 Nov 2026.\n收款账号：6013820800100012345\nPhone 13800138000",
  attachments: [],
} satisfies Readable & { is: "email" };

function find(from: Case, evidence: number) {
  return from.evidence.find(({ id }) => id === evidence);
}

export function privateIn(from: Case, evidence: number): PrivateNumber[] {
  const contents = find(from, evidence)?.contents;
  if (contents?.is === "pdf") {
    const place = { page: 2, left: 300_000, top: 400_000, width: 200_000, height: 20_000 };
    return [{ kind: "phone", text: "138 0013 8000", spot: { on: "area", ...place } }];
  }
  if (contents?.is !== "email") return [];
  return [
    {
      kind: "account",
      text: "6013820800100012345",
      spot: { on: "characters", line: 4, start: 5, end: 24 },
    },
    { kind: "phone", text: "13800138000", spot: { on: "characters", line: 5, start: 6, end: 17 } },
  ];
}

/** Whole lines only: what stands in the part of one that is black goes with it. */
export function blackened(from: Case, evidence: number, recipient: string): Readable {
  const black = (find(from, evidence)?.treatment.redactions ?? []).filter(
    ({ only_for }) => only_for.length === 0 || only_for.includes(recipient),
  );
  const isBlack = (line: number) =>
    black.some(({ spot }) =>
      spot.on === "lines"
        ? spot.first <= line && line <= spot.last
        : spot.on === "characters" && spot.line === line,
    );
  const said = (line: number, text: string) => (isBlack(line) ? "██████" : text);
  return {
    ...MAIL,
    headers: MAIL.headers.map(([name = "", value = ""], at) => [name, said(at + 1, value)]),
    body: MAIL.body
      .split("\n")
      .map((text, at) => said(MAIL.headers.length + at + 1, text))
      .join("\n"),
  };
}
