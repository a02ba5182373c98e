/** The row at the top of a view, and how far its own top is from there. */
export type Place = { key: string; top: number };

export function placeIn(box: HTMLElement): Place | null {
  const edge = box.getBoundingClientRect().top;
  for (const element of box.querySelectorAll<HTMLElement>("[data-row]")) {
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > edge + 1) return { key: element.dataset.row ?? "", top: top - edge };
  }
  return null;
}

/** What is read stays where it is, whatever grew below it. */
export function keepPlace(box: HTMLElement | null, place: Place | null): void {
  if (!box || !place) return;
  const element = rowIn(box, place.key);
  if (!element) return;
  const moved = element.getBoundingClientRect().top - box.getBoundingClientRect().top - place.top;
  if (Math.abs(moved) > 0.5) box.scrollTop += moved;
}

/** Brings a row into the middle of the view; false where it is not drawn yet. */
export function showRow(box: HTMLElement | null, key: string): boolean {
  const element = box && rowIn(box, key);
  if (!element) return false;
  element.scrollIntoView({ block: "center" });
  element.focus({ preventScroll: true });
  return true;
}

function rowIn(box: HTMLElement, key: string): HTMLElement | null {
  return box.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
}
