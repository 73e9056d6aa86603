import { mount } from "svelte";

import App from "./App.svelte";
import { tauri } from "./backend/tauri";
import { Session } from "./state/session.svelte";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

const session = new Session(tauri);
const target = document.getElementById("app");
if (target === null) throw new Error("BUG: index.html has no #app");
mount(App, { target, props: { session } });
void session.start();
