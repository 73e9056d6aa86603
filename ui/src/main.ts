import { mount } from "svelte";

import App from "./App.svelte";
import { tauri } from "./backend/tauri";
import { Session } from "./state/session.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/task.css";

const session = new Session(tauri);
const target = document.getElementById("app");
if (target === null) throw new Error("BUG: index.html has no #app");
mount(App, { target, props: { session } });
void session.start().then(painted).then(() => tauri.mark("painted"));

/** Resolves when what the page holds now is on the screen: a frame begins after the last was drawn. */
function painted(): Promise<unknown> {
  const frame = () => new Promise(requestAnimationFrame);
  return frame().then(frame);
}
