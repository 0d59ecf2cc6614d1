import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Raised.module.css';

/** So high is what is raised, with its margins: dialogs keep clear of it. */
const HEIGHT = '--raised';

/** Leads to what is raised and back: a dialog keeps the Tab key to itself. */
export const RAISED_KEY = 'F6';

/**
 * Shows its content above every dialog, menu and palette, where it can be read and pressed while
 * they stay open. To be drawn where `useCovered` says that there is one.
 */
export function Raised({ children }: { children: ReactNode }) {
  const [place] = useState(thePlace);
  useEffect(() => stand(place), [place]);
  return createPortal(children, place);
}

let known: HTMLElement | undefined;

/** All that is raised at the same time is in one place, one below the other. */
function thePlace(): HTMLElement {
  if (known) return known;
  known = document.createElement('div');
  known.className = styles.raised ?? '';
  // React Aria neither hides such an element nor closes a dialog for a press in it.
  known.dataset['reactAriaTopLayer'] = 'true';
  return known;
}

let drawn = 0;
let clear: (() => void) | undefined;

/** Has the place stand in the page for as long as anything is drawn in it. */
function stand(place: HTMLElement): () => void {
  drawn += 1;
  clear ??= putUp(place);
  return () => {
    drawn -= 1;
    if (drawn > 0) return;
    clear?.();
    clear = undefined;
  };
}

function putUp(place: HTMLElement): () => void {
  document.body.append(place);
  const { style } = document.documentElement;
  const size = new ResizeObserver(() => {
    style.setProperty(HEIGHT, `${String(place.getBoundingClientRect().bottom)}px`);
  });
  size.observe(place);
  /** What had the focus before something in the place took it. */
  let before: EventTarget | null = null;
  const back = () => {
    if (before instanceof HTMLElement) before.focus();
    before = null;
  };
  const remember = ({ relatedTarget: from }: FocusEvent) => {
    if (!(from instanceof Node && place.contains(from))) before = from;
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key !== RAISED_KEY) return;
    event.preventDefault();
    // What has the focus would take it back for any key that it does not know.
    event.stopPropagation();
    if (place.contains(document.activeElement)) back();
    else place.querySelector('button')?.focus();
  };
  // A button that goes with its press leaves the focus to the dialog, which the Escape key closes.
  const mend = () => {
    if (document.activeElement === document.body) back();
  };
  const gone = new MutationObserver(mend);
  gone.observe(place, { childList: true, subtree: true });
  place.addEventListener('focusin', remember);
  window.addEventListener('keydown', walk, true);
  return () => {
    window.removeEventListener('keydown', walk, true);
    place.removeEventListener('focusin', remember);
    gone.disconnect();
    size.disconnect();
    style.removeProperty(HEIGHT);
    place.remove();
    mend();
  };
}
