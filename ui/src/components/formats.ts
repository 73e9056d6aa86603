// How the ways to hand a ticket over are called; what each is for stands below it as `.line`.

import type { Format } from "../backend/bindings/Format";

export const FORMAT_WORDS = {
  pdf: "window-format-pdf",
  eml: "window-format-eml",
  copy: "window-format-copy",
  zip: "window-format-zip",
  kit: "window-format-kit",
  files: "window-format-files",
  images: "window-format-images",
} as const satisfies { [format in Format]: string };
