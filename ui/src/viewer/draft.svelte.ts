// What is done to an exhibit, seen at once; the case follows, one edit after the other.

import type { Treatment } from "../backend/bindings/Treatment";

/** Keys pressed within this time are one change, in milliseconds. */
const PAUSE = 400;

export class Draft {
  now: Treatment;
  readonly #saved: () => Treatment;
  readonly #save: (treatment: Treatment) => Promise<unknown>;
  readonly #fixed: () => boolean;
  #waiting = 0;
  #unsaved: ReturnType<typeof setTimeout> | null = null;

  /** Made while a component is: it follows what the case says until that is gone. */
  constructor(
    saved: () => Treatment,
    save: (treatment: Treatment) => Promise<unknown>,
    fixed: () => boolean,
  ) {
    [this.#saved, this.#save, this.#fixed] = [saved, save, fixed];
    this.now = $state.raw(saved());
    $effect(() => {
      const kept = saved();
      if (this.#settled()) this.now = kept;
    });
    $effect(() => () => void this.settle());
  }

  async change(next: Treatment): Promise<void> {
    if (this.#fixed()) return;
    this.#stopWaiting();
    this.now = next;
    this.#waiting += 1;
    await this.#save(next);
    this.#waiting -= 1;
    if (this.#settled()) this.now = this.#saved();
  }

  changeSoon(next: Treatment): void {
    if (this.#fixed()) return;
    this.#stopWaiting();
    this.now = next;
    this.#unsaved = setTimeout(() => void this.change(this.now), PAUSE);
  }

  /** Saves what still waits. */
  async settle(): Promise<void> {
    if (this.#unsaved !== null) await this.change(this.now);
  }

  #settled(): boolean {
    return this.#waiting === 0 && this.#unsaved === null;
  }

  #stopWaiting(): void {
    if (this.#unsaved !== null) clearTimeout(this.#unsaved);
    this.#unsaved = null;
  }
}
