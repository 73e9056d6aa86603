// The screens behind the first one, read together once that one is shown.

export { default as Settings } from "./Settings.svelte";
export { default as Start } from "./Start.svelte";
export { default as Trash } from "./Trash.svelte";
export { default as Workspace } from "./Workspace.svelte";
