// What the program reads out of an exhibit: its words, its pages, private numbers in it, and all of
// that as a recipient gets it.

import { untrack } from "svelte";

import type { PrivateNumber } from "../backend/bindings/PrivateNumber";
import type { Readable } from "../backend/bindings/Readable";
import type { Given, Look } from "./given.svelte";

const STRIP_WIDTH = 176;

type Load = (width: number) => Promise<ArrayBuffer>;

export class Contents {
  /** Private numbers in the text, blacked out or not. */
  found = $state.raw<PrivateNumber[]>([]);
  looked = $state<"looking" | "looked" | "failed">("looking");
  words = $state.raw<Readable | null>(null);
  sentWords = $state.raw<Readable | null>(null);
  readonly page: () => Load;
  readonly sentPage: () => Load;
  readonly #given: Given;
  readonly #file: () => string;
  readonly #small = new Map<string, () => Promise<ArrayBuffer>>();

  /** Made while a component is: another file behind the exhibit is read anew. */
  constructor(given: Given, look: Look, shown: () => number, to: () => string) {
    const { id } = given.evidence;
    const is = $derived(given.evidence.contents.is);
    const worded = $derived(isWorded(is));
    const file = $derived(given.evidence.original.sha256);
    const savedKey = $derived(JSON.stringify([file, given.evidence.treatment, to()]));
    this.#given = given;
    this.#file = () => file;

    $effect(() => {
      let gone = file === "";
      if (!worded && is !== "pdf") {
        this.looked = "looked";
        return;
      }
      this.looked = "looking";
      this.found = [];
      untrack(() => given.suggestions(id)).then(
        (suggestions) => {
          if (gone) return;
          this.found = suggestions;
          this.looked = "looked";
        },
        () => {
          if (!gone) this.looked = "failed";
        },
      );
      return () => (gone = true);
    });

    $effect(() => {
      let gone = file === "";
      if (!worded) return;
      void untrack(() => given.readable(id)).then((read) => {
        if (!gone) this.words = read;
      });
      return () => (gone = true);
    });

    $effect(() => {
      let gone = savedKey === "";
      if (!worded || look.mode !== "sent") return;
      const wanted = to();
      void untrack(() => given.sentWords(id, wanted)).then((read) => {
        if (!gone) this.sentWords = read;
      });
      return () => (gone = true);
    });

    const page = $derived.by((): Load => {
      void file;
      const wanted = shown();
      return (width) => given.page(id, wanted, width);
    });
    const sentPage = $derived.by((): Load => {
      void savedKey;
      const [wanted, whom] = [shown(), to()];
      return (width) => given.sentPage(id, wanted, width, whom);
    });
    this.page = () => page;
    this.sentPage = () => sentPage;
  }

  /** A small picture of a page; the same function as long as the file is the same. */
  small(page: number): () => Promise<ArrayBuffer> {
    const { id } = this.#given.evidence;
    const key = `${this.#file()} ${page}`;
    const load = this.#small.get(key) ?? (() => this.#given.page(id, page, STRIP_WIDTH));
    this.#small.set(key, load);
    return load;
  }
}

export function isWorded(is: string): boolean {
  return ["text", "table", "email"].includes(is);
}
