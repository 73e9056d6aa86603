// From the packet's size beside the forms to its pages, its files and a locked exhibit.

import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../App.svelte";
import type { ExportReply } from "../backend/bindings/ExportReply";
import type { Preview } from "../backend/bindings/Preview";
import { setLanguage } from "../i18n/language.svelte";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory, type Memory } from "../test/memory";
import { exported, PASSWORD } from "../test/outgoing";

let backend: Memory;
let session: Session;

beforeEach(() => {
  setLanguage("en");
  backend = memory();
  session = new Session(backend);
});

async function open(): Promise<HTMLElement> {
  const { container } = render(App, { session });
  await session.start();
  await session.openSample();
  return container;
}

test("the size of the ticket stands beside every task and says what each exhibit takes", async () => {
  const container = await open();
  const region = await waitFor(() => screen.getByRole("region", { name: "Size of the ticket" }));
  const line = region.querySelector("summary");
  expect(line?.textContent).toMatch(/ of 8\.0 MB · \d+ pages/);
  line?.click();
  expect(within(region).getByText("What each exhibit takes")).toBeDefined();
  expect(await violations(container)).toEqual([]);
});

test("pages that another change made pointless are no failure, and the ones before stay", async () => {
  await open();
  session.go("review");
  await waitFor(() => expect(session.outgoing.current).not.toBeNull());
  const refused = { code: "cancelled", message: { key: "packet-export-cancelled" }, remedy: null };
  backend.preview = () => Promise.reject(refused);
  await session.edit({ edit: "set_title", title: "changed" });
  await waitFor(() => expect(session.outgoing.drawing).toBe(false));
  expect(session.error).toBeNull();
  expect(session.notice).toBeNull();
  expect(session.outgoing.drawn).not.toBeNull();
  expect(session.outgoing.current).toBeNull();
});

test("an answer that comes too late shows no pages of an earlier state", async () => {
  await open();
  const answers: ((preview: Preview) => void)[] = [];
  backend.preview = () => new Promise((answer) => answers.push(answer));
  session.go("review");
  await waitFor(() => expect(answers).toHaveLength(1));
  await session.edit({ edit: "set_title", title: "changed" });
  await waitFor(() => expect(answers).toHaveLength(2));
  const pages = (pages: number): Preview => ({
    files: [{ pages, bytes: 1_000 }],
    missing_glyphs: [],
    skipped: [],
    warnings: [],
  });
  answers[1]?.(pages(5));
  answers[0]?.(pages(2));
  await waitFor(() => expect(session.outgoing.current?.files[0]?.pages).toBe(5));
});

test("the first page follows the typing and the whole packet comes after it", async () => {
  await open();
  session.outgoing.firstPage = true;
  await waitFor(() => expect(session.outgoing.current).not.toBeNull());
  const answers: ((preview: Preview) => void)[] = [];
  backend.preview = () => new Promise((answer) => answers.push(answer));
  const asked: string[] = [];
  const { opening, previewPage } = backend;
  backend.opening = (language, shape, width) => (
    asked.push(`opening ${width} ${shape.full_quality}`),
    opening(language, shape, width)
  );
  backend.previewPage = (page, width) => (
    asked.push(`packet ${page}`),
    previewPage(page, width)
  );
  await session.edit({ edit: "set_title", title: "one" });
  await waitFor(() => expect(asked).toEqual(["opening 640 false"]));
  await session.edit({ edit: "set_title", title: "two" });
  await waitFor(() => expect(asked).toEqual(["opening 640 false", "opening 640 false"]));
  await waitFor(() => expect(answers).not.toEqual([]));
  answers.at(-1)?.({ files: [], missing_glyphs: [], skipped: [], warnings: [] });
  await waitFor(() => expect(asked.slice(2)).toEqual(["packet 1"]));
});

test("the first page is read before the packet is made", async () => {
  const container = await open();
  let answer: (preview: Preview) => void = () => undefined;
  backend.preview = () => new Promise((made) => (answer = made));
  session.go("review");
  const first = { name: "First page" };
  await waitFor(() => expect(screen.getAllByRole("img", first)).toHaveLength(2));
  expect(await violations(container)).toEqual([]);
  answer({ files: [{ pages: 3, bytes: 9 }], missing_glyphs: [], skipped: [], warnings: [] });
  await waitFor(() => expect(screen.getAllByText("Page 1 of 3")).not.toEqual([]));
  expect(screen.queryByRole("img", first)).toBeNull();
});

test("the pages are turned with the keys, through all parts", async () => {
  await open();
  session.outgoing.split = true;
  session.go("review");
  const pages = await waitFor(() =>
    screen.getByRole("group", { name: "The pages as they will be sent" }),
  );
  await waitFor(() => expect(within(pages).getByText("Part 2 of 2")).toBeDefined());
  await fireEvent.keyDown(pages, { key: "End" });
  expect(within(pages).getByText("Page 4 of 4")).toBeDefined();
  await fireEvent.keyDown(pages, { key: "PageUp" });
  expect(within(pages).getByText("Page 3 of 4")).toBeDefined();
  expect(pages.querySelector("[aria-current] img")?.getAttribute("alt")).toBe("Page 3 of 4");
});

test("a change leads back to the line that it was made from", async () => {
  await open();
  session.go("review");
  const change = await waitFor(() => screen.getByRole("button", { name: /^Change.*Amount/ }));
  change.click();
  const back = await waitFor(() => screen.getByRole("button", { name: /^Back to/ }));
  back.click();
  await waitFor(() => expect(document.activeElement?.id).toBe(change.id));
  expect(document.activeElement?.textContent).toContain("Change");
});

test("several mails are numbered, and a folder is one row", async () => {
  const container = await open();
  backend.exportCase = async (): Promise<ExportReply> => {
    const reply = exported(["pdf", "eml", "kit"]);
    const twice = (format: string) =>
      reply.files
        .filter((file) => file.format === format)
        .flatMap((file) => [1, 2].map((at) => ({ ...file, path: `${file.path}-${at}/x` })));
    const [pdf] = reply.files;
    if (pdf === undefined) throw new Error("no PDF");
    const files = [{ ...pdf, bytes: 9_500_000 }, ...twice("eml"), ...twice("kit").slice(0, 1)];
    return { ...reply, files, savings: [{ exhibit: "A-1", bytes: 4_000_000 }] };
  };
  session.go("send");
  await session.exportCase(["pdf", "eml", "kit"], false);
  await waitFor(() => expect(screen.getByText("Done.")).toBeDefined());
  expect(screen.getByRole("button", { name: /^Open draft 2 of 2/ })).toBeDefined();
  expect(screen.getByText(/Send all 2 drafts/)).toBeDefined();
  expect(screen.getByText("Mail 2 of 2")).toBeDefined();
  expect(screen.getAllByText("one file")).toHaveLength(1);
  expect(screen.getByText("What leaving out an exhibit would save")).toBeDefined();
  expect(await violations(container)).toEqual([]);
});

test("the shape of the PDF is asked of the preview and of the export alike", async () => {
  await open();
  const shapes: unknown[] = [];
  const { preview, exportCase } = backend;
  backend.preview = (language, shape) => (shapes.push(shape), preview(language, shape));
  backend.exportCase = (formats, allow, shape) => (
    shapes.push(shape),
    exportCase(formats, allow, shape)
  );
  session.outgoing.bates = "LIN";
  session.go("review");
  await waitFor(() => expect(shapes).toHaveLength(1));
  await session.exportCase(["pdf"], false);
  expect(shapes[1]).toEqual(shapes[0]);
  expect(shapes[0]).toMatchObject({ bates: "LIN", full_quality: false });
});

test("the estimate follows how the pictures are kept", async () => {
  await open();
  const { packetBudget } = backend;
  backend.packetBudget = async (shape) => {
    const budget = await packetBudget(shape);
    const bytes = shape.full_quality ? 9_900_000 : 5_000_000;
    const expected = budget.expected.map((one) => ({ ...one, bytes }));
    const standing = shape.full_quality ? "over" : "fits";
    const gauges = budget.gauges.map((gauge) =>
      gauge.measure === "bytes" ? ({ ...gauge, used: bytes, standing } as const) : gauge,
    );
    return { ...budget, gauges, expected };
  };
  session.go("send");
  const pdf = await waitFor(() => screen.getByRole("checkbox", { name: /^PDF/ }));
  const size = () => {
    const id = pdf.getAttribute("aria-describedby");
    return id === null ? null : document.getElementById(id)?.textContent;
  };
  screen.getByRole("checkbox", { name: /full quality/ }).click();
  await waitFor(() => expect(size()).toContain("about 9.9 MB"));
  screen.getByRole("checkbox", { name: /parts/ }).click();
  await waitFor(() => expect(size()).toContain("9.9 MB, more than the 5.0 MB"));
  screen.getByRole("checkbox", { name: /full quality/ }).click();
  await waitFor(() => expect(size()).toContain("about 5.0 MB"));
});

test("a locked file is opened with its password; a wrong one is said calmly", async () => {
  const container = await open();
  const locked = { is: "unreadable", trouble: "password_protected" } as const;
  const view = session.view;
  if (view === null) throw new Error("no case");
  const [first, ...rest] = view.case.evidence;
  if (first === undefined) throw new Error("no exhibit");
  const original = { ...first.original, media: "pdf" } as const;
  const evidence = [{ ...first, original, contents: locked }, ...rest];
  session.view = { ...view, case: { ...view.case, evidence } };
  session.go("evidence");
  const row = await waitFor(() => {
    const found = document.getElementById(`evidence-${first.id}`);
    if (found === null) throw new Error("no row");
    return found;
  });
  row.querySelector<HTMLElement>("[aria-expanded]")?.click();
  (await waitFor(() => screen.getByRole("button", { name: /^Give the password/ }))).click();
  const input = await waitFor(() => screen.getByLabelText(/^Password of/));
  expect(input.getAttribute("type")).toBe("password");
  await fireEvent.input(input, { target: { value: "wrong" } });
  screen.getByRole("button", { name: "Open the file" }).click();
  await waitFor(() => expect(input.getAttribute("aria-invalid")).toBe("true"));
  expect(session.error).toBeNull();
  expect(await violations(container)).toEqual([]);
  await fireEvent.input(input, { target: { value: PASSWORD } });
  screen.getByRole("button", { name: "Open the file" }).click();
  await waitFor(() => expect(screen.queryByLabelText(/^Password of/)).toBeNull());
  expect(session.view?.case.evidence[0]?.contents.is).toBe("pdf");
});
