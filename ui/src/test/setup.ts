// What jsdom lacks and the window uses.

import { cleanup } from "@testing-library/svelte";
import { afterEach } from "vitest";

import { readWords } from "../i18n/language.svelte";
import { LANGUAGES } from "../i18n/locale";

class EverythingIsSeen {
  readonly #heard: IntersectionObserverCallback;

  constructor(heard: IntersectionObserverCallback) {
    this.#heard = heard;
  }

  observe(target: Element) {
    const entry = { isIntersecting: true, target } as IntersectionObserverEntry;
    this.#heard([entry], this as unknown as IntersectionObserver);
  }

  disconnect() {}
  unobserve() {}
}

class NothingResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

globalThis.ResizeObserver = NothingResizes;
globalThis.IntersectionObserver = EverythingIsSeen as unknown as typeof IntersectionObserver;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;
document.elementsFromPoint = () => [];
URL.createObjectURL = () => "blob:picture";
URL.revokeObjectURL = () => undefined;
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event("close"));
};

// Read by the window soon after it is there, and by the tests before.
await Promise.all([...LANGUAGES.map(readWords), import("../screens/beyond")]);

afterEach(() => {
  cleanup();
  localStorage.clear();
});
