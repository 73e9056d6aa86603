// What is looked at in one exhibit, and all that can be done to it, whoever asks: the mouse, a key or
// the list beside the page. Knows no element but the frame in which it puts the focus.

import { tick, untrack } from "svelte";

import type { PrivateNumber } from "../backend/bindings/PrivateNumber";
import type { Spot } from "../backend/bindings/Spot";
import type { Treatment } from "../backend/bindings/Treatment";
import { t } from "../i18n/language.svelte";
import { Contents, isWorded } from "./contents.svelte";
import { Draft } from "./draft.svelte";
import { cropOn } from "./drawn";
import {
  STEP,
  areaOf,
  around,
  boxOf,
  moved,
  resized,
  turned,
  type Box,
  type Point,
} from "./geometry";
import type { Given, Look } from "./given.svelte";
import {
  areaIn,
  isBlackedOut,
  isForWords,
  itemsOf,
  readPages,
  spotOf,
  turnedBy,
  withDrawn,
  withSpot,
  without,
  type Drawing,
  type Item,
} from "./treatment";

/** A page of a PDF at 100 %, in pixels: what most are wide, at 96 to the inch. */
const PDF_WIDTH = 794;
/** What a key draws, in parts of the page. */
const DRAWN: { [drawing in Drawing]: [number, number] } = {
  box: [0.3, 0.08],
  arrow: [0.06, 0.04],
  callout: [0.06, 0.04],
  highlight: [0.3, 0.03],
  redaction: [0.3, 0.03],
  crop: [0.8, 0.8],
};

export class Desk {
  readonly given: Given;
  readonly look: Look;
  readonly draft: Draft;
  readonly contents: Contents;
  readonly #frame: () => HTMLElement;

  /** The parts of the page that know where things are in it. */
  stage = $state.raw<{
    reveal: (box: Box) => void;
    middle: () => Point;
    zoomBy: (factor: number) => void;
  }>();
  words = $state.raw<{ reveal: (line: number) => void }>();
  things = $state.raw<{ edit: (item: Item) => void }>();

  page = $state(1);
  tool = $state<Drawing | null>(null);
  #selected = $state.raw<Item | null>(null);
  /** What is chosen of the words. */
  chosen = $state.raw<Spot | null>(null);
  zoom = $state<"fit" | "width" | number>("fit");
  percent = $state(100);
  /** For those who hear what changed. */
  said = $state("");
  badPages = $state(false);
  keysShown = $state(false);

  is = $derived.by(() => this.given.evidence.contents);
  pages = $derived.by(() => (this.is.is === "pdf" ? this.is.pages : 1));
  pictured = $derived.by(() => this.is.is === "image" || this.is.is === "pdf");
  worded = $derived.by(() => isWorded(this.is.is));
  /** How wide the page is at 100 %. */
  across = $derived.by(() => (this.is.is === "image" ? this.is.width : PDF_WIDTH));
  disabled = $derived.by(() => this.given.disabled);
  to = $derived.by(() => this.look.recipient ?? this.given.recipient);
  withheld = $derived.by(() => this.now.withheld_from.includes(this.to));
  crop = $derived.by(() => cropOn(this.now, this.page));
  /** Whom it is for: those this case may go to, and whoever is named in what was done to it. */
  recipients = $derived.by(() => {
    const named = this.now.redactions.flatMap(({ only_for }) => only_for);
    const { near } = this.given;
    return [...new Set([...near, ...this.look.also, ...this.now.withheld_from, ...named])];
  });
  others = $derived.by(() => this.given.everyone.filter((id) => !this.recipients.includes(id)));
  selected = $derived.by(() => {
    const item = this.#selected;
    return item !== null && spotOf(this.now, item) !== null ? item : null;
  });
  /** Private numbers that are not black yet. */
  open = $derived.by(() =>
    this.contents.found.filter(({ spot }) => !isBlackedOut(this.now, spot)),
  );

  /** Made while a component is; `frame` holds all there is to see of the exhibit. */
  constructor(given: Given, look: Look, frame: () => HTMLElement) {
    [this.given, this.look, this.#frame] = [given, look, frame];
    const { id } = untrack(() => given.evidence);
    this.draft = new Draft(
      () => given.evidence.treatment,
      (treatment) => given.onTreat(id, treatment),
      () => given.disabled,
    );
    this.contents = new Contents(
      given,
      look,
      () => this.page,
      () => this.to,
    );
    // What had the focus may have made way for something else.
    $effect(() => {
      void [look.mode, this.page, this.withheld, this.now.pages];
      void [this.contents.words, this.contents.sentWords];
      void tick().then(() => {
        const [focused, around] = [document.activeElement, frame().closest("dialog")];
        if (around?.open && (focused === around || !around.contains(focused))) this.focusStage();
      });
    });
  }

  get now(): Treatment {
    return this.draft.now;
  }

  change = (next: Treatment): Promise<void> => this.draft.change(next);

  focusStage(): void {
    const frame = this.#frame();
    // What is still being read takes the focus when it is there.
    (frame.querySelector<HTMLElement>("[data-stage]") ?? frame).focus({ preventScroll: true });
  }

  goTo(page: number): void {
    this.page = Math.min(Math.max(1, page), this.pages);
  }

  show(spot: Spot): void {
    if (this.look.mode === "sent") this.look.mode = "original";
    if (spot.on === "area") {
      this.goTo(spot.page);
      void tick().then(() => this.stage?.reveal(boxOf(spot)));
    } else {
      const line = spot.on === "lines" ? spot.first : spot.line;
      void tick().then(() => this.words?.reveal(line));
    }
  }

  /** Without going there: for what was touched where it is. */
  hold(item: Item | null): void {
    this.#selected = item;
  }

  select(item: Item): void {
    this.#selected = item;
    const spot = spotOf(this.now, item);
    if (spot !== null) this.show(spot);
  }

  async draw(drawing: Drawing, box: Box): Promise<void> {
    const spot: Spot = { on: "area", ...areaOf(box, this.page) };
    const [next, item] = withDrawn(this.now, drawing, spot);
    this.#selected = item;
    this.#say(item, next);
    await this.change(next);
  }

  /** At a point of the upright page; in the middle of what is seen for those who draw with keys. */
  drawHere(drawing: Drawing, at: Point | null = null): void {
    const [width, height] = DRAWN[drawing];
    const sideways = this.now.quarter_turns % 2 === 1;
    const middle = { x: 0.5, y: 0.5 };
    const point = at ?? (drawing === "crop" ? middle : (this.stage?.middle() ?? middle));
    void this.draw(
      drawing,
      sideways ? around(point, height, width) : around(point, width, height),
    );
  }

  place(item: Item, box: Box): void {
    const area = areaIn(spotOf(this.now, item));
    if (area === null) return;
    const next = withSpot(this.now, item, { on: "area", ...areaOf(box, area.page) });
    this.#say(item, next);
    void this.change(next);
  }

  choose(spot: Spot | null): void {
    this.chosen = spot;
    this.#selected = null;
  }

  /** What is chosen of the words is blacked out, or its lines are pointed out. */
  async drawChosen(drawing: Drawing): Promise<void> {
    const { chosen } = this;
    if (chosen === null || this.disabled || !isForWords(drawing)) return;
    const line = chosen.on === "characters" ? chosen.line : null;
    const lines: Spot = line === null ? chosen : { on: "lines", first: line, last: line };
    const spot = drawing === "redaction" ? chosen : lines;
    const [next, item] = withDrawn(this.now, drawing, spot);
    this.#selected = item;
    this.chosen = null;
    await this.change(next);
  }

  take(suggestions: PrivateNumber[]): void {
    let next = this.now;
    for (const { spot } of suggestions) [next] = withDrawn(next, "redaction", spot);
    this.said = t("window-viewer-suggestions-taken", { count: suggestions.length });
    void this.change(next);
  }

  async remove(item: Item): Promise<void> {
    const list = () => this.#frame().querySelector(".things");
    const listed = list()?.contains(document.activeElement) ?? false;
    this.#selected = null;
    const at = itemsOf(this.now).findIndex((one) => one.list === item.list && one.at === item.at);
    await this.change(without(this.now, item));
    await tick();
    if (!listed) return;
    const rows = list()?.querySelectorAll<HTMLElement>("[data-thing]") ?? [];
    const next = rows[Math.min(at, rows.length - 1)] ?? document.getElementById("viewer-things");
    next?.focus();
  }

  /** By one part in a hundred; with Shift the lower right corner, without it all of it. */
  nudge(item: Item, key: string, resizes: boolean): void {
    const area = areaIn(spotOf(this.now, item));
    if (area === null) return;
    const by = {
      x: key === "ArrowLeft" ? -STEP : key === "ArrowRight" ? STEP : 0,
      y: key === "ArrowUp" ? -STEP : key === "ArrowDown" ? STEP : 0,
    };
    const turns = this.now.quarter_turns;
    const box = turned(boxOf(area), turns);
    const there = resizes ? resized(box, "se", by) : moved(box, by);
    const upright = areaOf(turned(there, 4 - turns), area.page);
    const next = withSpot(this.now, item, { on: "area", ...upright });
    this.#say(item, next);
    this.draft.changeSoon(next);
  }

  turn(by: number): void {
    void this.change(turnedBy(this.now, by));
  }

  async back(redo: boolean): Promise<void> {
    await this.draft.settle();
    await (redo ? this.given.onRedo() : this.given.onUndo());
  }

  pick(next: Drawing | null): void {
    if (this.worded) {
      if (next !== null) void this.drawChosen(next);
      return;
    }
    this.look.mode = "original";
    this.tool = next;
    if (next !== null) this.#selected = null;
  }

  async lookAt(mode: "original" | "sent"): Promise<void> {
    await this.draft.settle();
    this.look.mode = mode;
    this.#selected = null;
    this.tool = null;
  }

  setPages(text: string): void {
    const read = readPages(text, this.pages);
    this.badPages = read === null;
    if (read !== null) void this.change({ ...this.now, pages: read });
  }

  /** Whether there was something to let go of. */
  letGo(): boolean {
    if (this.keysShown) {
      this.keysShown = false;
      return true;
    }
    if (this.selected === null && this.tool === null && this.chosen === null) return false;
    [this.#selected, this.tool, this.chosen] = [null, null, null];
    this.focusStage();
    return true;
  }

  #say(item: Item, treatment: Treatment): void {
    const area = areaIn(spotOf(treatment, item));
    if (area === null) return;
    const percent = (part: number) => Math.round(part / 10_000);
    this.said = t("window-viewer-said", {
      left: percent(area.left),
      top: percent(area.top),
      width: percent(area.width),
      height: percent(area.height),
    });
  }
}
