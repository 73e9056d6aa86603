// Where in the list of exhibits a point of the window is.

/** From here to the edge of what scrolls, holding something there scrolls it along. */
const EDGE = 48;
const STEP = 14;

/** Before which exhibit what is let go here would come, counted from 0; nothing beside the list. */
export function placeUnder(x: number, y: number): number | null {
  for (const element of document.elementsFromPoint(x, y)) {
    const place = element.closest<HTMLElement>("[data-row]");
    const row = place?.querySelector<HTMLElement>("[data-exhibit]");
    if (place == null || row == null) continue;
    const index = Number(row.dataset["exhibit"]);
    const { top, height } = place.getBoundingClientRect();
    return y < top + height / 2 ? index : index + 1;
  }
  return null;
}

/** Scrolls on where something is held at the upper or lower edge. */
export function scrollAlong(x: number, y: number): void {
  const main = document.elementsFromPoint(x, y).find((element) => element.closest("main") !== null);
  const scroller = main?.closest("main");
  if (scroller == null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE) scroller.scrollTop -= STEP;
  else if (y > bottom - EDGE) scroller.scrollTop += STEP;
}
