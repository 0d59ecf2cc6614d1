/** How large the page's letters are (1rem), in pixels: as the browser is set, or the person. */
export const letterPx = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
