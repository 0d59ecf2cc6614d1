import { createContext, useContext } from 'react';
import type { Panel, PanelId } from './panel.ts';

/** What is shown beside one another on a large screen, and one swipe apart on a phone. */
export type ViewId = PanelId | 'faces';

interface Panels {
  /** The views that can be opened, in their order. On a phone the faces are one of them. */
  readonly views: readonly ViewId[];
  readonly panels: readonly Panel[];
  readonly shown: ViewId;
  /** Shows a view. `focus` moves the focus there too, for whoever uses the keyboard. */
  readonly open: (view: ViewId, options?: { focus?: boolean }) => void;
}

/** The views of the room that is on the page. */
export const PanelsContext = createContext<Panels | undefined>(undefined);

/** The views there are, which is shown, and how to show another. */
export function useOpenPanels(): Panels {
  const panels = useContext(PanelsContext);
  if (!panels) throw new Error('useOpenPanels needs a room around it');
  return panels;
}
