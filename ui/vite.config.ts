import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  // The Fluent files are shared with the Rust library and stand outside this folder.
  server: { port: 5173, strictPort: true, fs: { allow: [".."] } },
  resolve: process.env.VITEST ? { conditions: ["browser"] } : {},
  build: {
    target: ["es2022", "safari16"],
    // The content security policy allows no inline script, and the window loads from disk.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    // axe on a whole screen takes seconds on a busy machine.
    testTimeout: 60_000,
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.ts"],
  },
});
