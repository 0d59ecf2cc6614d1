import { useTabPanel } from 'react-aria/useTabList';
import { useContext, useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { TabListStateContext } from 'react-aria-components/Tabs';
import type { ViewId } from '../core/panels-context.ts';

type TabsState = NonNullable<React.ContextType<typeof TabListStateContext>>;

interface ViewPanelProps {
  id: ViewId;
  className: string | undefined;
  children: ReactNode;
}

/**
 * The panel of a tab; out of sight it is inert. React Aria's own looks, each time that it is drawn,
 * for something in it that takes the focus and can be seen, so that the browser lays the page out
 * in the middle of the work: on a slow phone that is a third of what a change costs.
 */
export function ViewPanel(props: ViewPanelProps) {
  const state = useContext(TabListStateContext);
  // `Tabs` draws what is in it a first time only to learn which tabs there are.
  return state && <Panel {...props} state={state} />;
}

function Panel({ id, className, children, state }: ViewPanelProps & { state: TabsState }) {
  const ref = useRef<HTMLDivElement>(null);
  const chosen = state.selectedKey === id;
  const canFocus = useHasFocusable(ref, chosen);
  const { tabPanelProps } = useTabPanel({ id }, state, NOTHING);
  const words = chosen && {
    id: tabPanelProps.id,
    role: 'tabpanel',
    'aria-labelledby': tabPanelProps['aria-labelledby'],
    tabIndex: canFocus ? undefined : 0,
  };
  return (
    <div ref={ref} className={className} inert={!chosen} {...words}>
      {children}
    </div>
  );
}

/** Of React Aria's panel only the names are used. */
const NOTHING = { current: null };

/** What takes the focus by itself, or was made to; whether it can be seen is not asked. */
const FOCUSABLE = 'a[href], button, input, select, summary, textarea, [tabindex="0"]';

/** Whether something in a panel takes the focus: one without can have it itself, to be scrolled. */
function useHasFocusable(ref: RefObject<HTMLElement | null>, asked: boolean): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !asked) return undefined;
    const look = () => setHas(element.querySelector(FOCUSABLE) !== null);
    look();
    const observer = new MutationObserver(look);
    observer.observe(element, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [ref, asked]);
  return has;
}
