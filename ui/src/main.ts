import { mount } from "svelte";

import App from "./App.svelte";
import { tauri } from "./backend/tauri";
import { language, readWords } from "./i18n/language.svelte";
import { Session } from "./state/session.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/task.css";

/** Milliseconds. */
const PATIENCE = 250;

const session = new Session(tauri);
const place = appPlace();

// Read while the shell looks for the cases.
const words = readWords(language());
let shown = false;
setTimeout(() => void show(), PATIENCE);
void session.start(async () => {
  await show();
  await painted();
  void tauri.mark("painted");
});

/** Draws the window: with the cases at once, unless they take longer than anyone likes to see nothing. */
async function show(): Promise<void> {
  await words;
  if (!shown) mount(App, { target: place, props: { session } });
  shown = true;
}

function appPlace(): HTMLElement {
  const place = document.getElementById("app");
  if (place === null) throw new Error("BUG: index.html has no #app");
  return place;
}

/** Resolves when what the page holds now is on the screen: a frame begins after the last was drawn. */
function painted(): Promise<unknown> {
  const frame = () => new Promise(requestAnimationFrame);
  return frame().then(frame);
}
