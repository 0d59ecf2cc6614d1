/** What browsers give as the code of a key that an input method takes for itself. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Whether a key belongs to the word that is being composed. Chromium and Firefox say so with
 * `isComposing`; in Safari the composing is over already when its last key arrives, and only the old
 * code tells.
 */
export const isOfComposing = ({
  isComposing,
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer tells it in Safari
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean =>
  isComposing || keyCode === TAKEN_BY_INPUT_METHOD;

/**
 * Keeps keys that an input method takes for itself from everything in the page. Enter ends the
 * composing of a word and must not send it, Escape and the arrows choose another reading and must
 * not close or move anything. The browser still does with them what it does. Returns an
 * unsubscribe function.
 */
export function leaveComposingAlone(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
) {
  const keep = (event: KeyboardEvent) => {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer tells it in Safari
    if (isOfComposing({ isComposing: event.isComposing, keyCode: event.keyCode })) {
      event.stopImmediatePropagation();
    }
  };
  page.addEventListener('keydown', keep, { capture: true });
  return () => page.removeEventListener('keydown', keep, { capture: true });
}
