// The window in a browser, for looking at it while it is being drawn: `npm run dev`, then
// /src/test/harness.html?show=evidence&case=empty&lang=en. Not part of what is built.

import { mount } from "svelte";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { TASKS, type Task } from "../state/route";
import { Session } from "../state/session.svelte";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/controls.css";
import "../styles/task.css";
import { memory } from "./memory";

const FILES = import.meta.glob<string>("../../../assets/sample/*.{png,jpg}", {
  query: "?url",
  import: "default",
  eager: true,
});

async function bytesOf(name: string): Promise<ArrayBuffer> {
  const found =
    Object.entries(FILES).find(([path]) => path.endsWith(`/${name}`)) ?? Object.entries(FILES)[0];
  const response = await fetch(found?.[1] ?? "");
  return response.arrayBuffer();
}

const asked = new URLSearchParams(location.search);
const language = asked.get("lang");
await setLanguage(language === "zh-CN" ? language : "en");

const NAMES = [
  "银行退票通知 #.png",
  "微信图片_20261106091#.jpg",
  "bank-statement-#.pdf",
  "IMG_00#.png",
  "提现确认 #.eml",
];

const backend = memory({ thumbnail: bytesOf, page: () => bytesOf("account-comparison.png") });
const session = new Session(backend);
const target = document.getElementById("app");
if (target === null) throw new Error("harness.html has no #app");
mount(App, { target, props: { session } });
await session.start();

const show = asked.get("show") ?? "home";
if (show === "start") session.goStart();
else if (show === "home") {
  if (asked.get("case") !== "empty") {
    await session.create("CON-01", "wish_consumer");
    await session.create("PAY-03", "wish_merchant");
    await session.openSample();
    await session.goHome();
  }
} else if (show === "trash" || show === "settings" || show === "keys") {
  await session.create("CON-01", "wish_consumer");
  await session.goHome();
  if (show === "trash") {
    await session.all.throwAway("case-1", "…");
    session.notice = null;
    session.goTrash();
  } else if (show === "settings") {
    await session.all.setDetail("contact_name", "Lin Hao");
    session.goSettings();
  } else session.helping = true;
} else if (TASKS.includes(show as Task)) {
  if (asked.get("case") === "empty")
    await session.create(asked.get("scenario") ?? "PAY-06", "payoneer");
  else await session.openSample();
  if (show === "after") {
    const sent = { submission: null, channel: "support-center", files: ["PMT-20261103-0421.pdf"] };
    await session.change(() =>
      backend.recordSent({ ...sent, sent_at: "2026-11-10", ticket_number: "08231177" }),
    );
    const answer = {
      at: "2026-11-13",
      text: "Please ask your bank for the reason of the return.",
      evidence: 3,
    };
    if (asked.has("answered")) {
      await session.change(() => backend.recordReply(1, { answer, outcome: "refused" }));
    }
  }
  if (asked.get("case") === "hole") {
    await session.edit({ edit: "remove_evidence", evidence: 2 });
    await session.setFact("withdrawal_id", "");
  }
  // Files nobody has sorted yet: &files=12, or &files=1000.
  const files = Array.from({ length: Number(asked.get("files") ?? 0) }, (_, number) => {
    const name = NAMES[number % NAMES.length] ?? "";
    return `/files/${name.replace("#", String(number + 1))}`;
  });
  if (files.length > 0) await session.addFiles(files, null);
  session.go(show as Task, asked.get("section"));
}
// What is clicked, filled in, pressed and looked at, one after the other:
// &click=css&fill=css|text&key=Enter&view=css
const ACTS = ["click", "fill", "key", "view"];
for (const [key, value] of asked) {
  if (!ACTS.includes(key)) continue;
  await new Promise((done) => setTimeout(done, 300));
  if (key === "key") {
    const pressed = { key: value, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", pressed));
    continue;
  }
  const [selector = "", text = ""] = key === "fill" ? value.split("|") : [value];
  const element = document.querySelector<HTMLInputElement>(selector);
  if (key === "click") element?.click();
  else if (key === "view") element?.scrollIntoView();
  else if (element !== null) {
    element.value = text;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
if (asked.has("axe")) {
  await new Promise((done) => setTimeout(done, 800));
  const { default: axe } = await import("axe-core");
  const { violations } = await axe.run(document);
  const found = document.createElement("pre");
  found.id = "axe";
  found.textContent = violations
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    )
    .join("\n");
  document.body.append(found);
}
