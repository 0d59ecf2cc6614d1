import { useMemo, useState } from 'react';
import { Part } from '../../../ui/Part.tsx';
import { useAskBeforeLeaving } from '../../../ui/use-ask-before-leaving.ts';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { Attention } from '../attention/Attention.tsx';
import { ControlBar } from '../bar/ControlBar.tsx';
import { PanelsContext, type ViewId } from '../core/panels-context.ts';
import { NewMessage } from '../messages/NewMessage.tsx';
import { useUnsent } from '../session/use-unsent.ts';
import { Stage } from '../stage/Stage.tsx';
import { ReasonAsked } from '../arrivals/lazy-arrivals.tsx';
import { Asked } from './Asked.tsx';
import { Overlays } from './Overlays.tsx';
import { PagedViews } from './PagedViews.tsx';
import styles from './RoomLayout.module.css';
import { showsBoth } from './shape.ts';
import { SideViews } from './SideViews.tsx';
import { Strips } from './Strips.tsx';
import { useComingView } from './use-coming-view.ts';
import { usePanels } from './use-panels.ts';
import { useFit } from './use-fit.ts';
import { useWriting } from './use-writing.ts';

// These follow the room by themselves: made once, they are not drawn anew when another view is chosen.
const HEAD = (
  <div className={styles.head}>
    <Strips places={['session']} />
    <Part>
      <Attention />
    </Part>
    <Strips places={['person', 'gathering', 'common', 'play']} />
  </div>
);
const STAGE = <Stage />;
const ASKED = <Asked />;
const OVERLAYS = (
  <Overlays>
    <ReasonAsked />
  </Overlays>
);
const OVERLAYS_WITH_MESSAGE = (
  <Overlays>
    <NewMessage />
    <ReasonAsked />
  </Overlays>
);
const BAR = { below: <ControlBar upright={false} />, beside: <ControlBar upright /> };

/** The room, arranged for the screen: everything on it at once, or one swipe apart. */
export function RoomLayout() {
  useKeptFocus();
  useAskBeforeLeaving(useUnsent());
  const { shape, narrow } = useFit();
  const both = showsBoth(shape);
  const writing = useWriting();
  const panels = usePanels();
  const [chosen, setChosen] = useState<ViewId>(both ? 'agenda' : 'faces');
  const views = useMemo<ViewId[]>(
    () => [...(both ? [] : ['faces' as const]), ...panels.map(({ id }) => id)],
    [both, panels],
  );
  useComingView((view) => views.includes(view) && setChosen(view));
  const shown = views.find((view) => view === chosen) ?? views[0] ?? 'agenda';
  const known = useMemo(() => {
    const open = (view: ViewId, { focus = false } = {}) => {
      setChosen(view);
      // Not before it is the chosen one: a tab that is not can not have the focus.
      if (focus) requestAnimationFrame(() => tabOf(view)?.focus());
    };
    return { views, panels, shown, open };
  }, [views, panels, shown]);
  return (
    <PanelsContext value={known}>
      <div
        className={styles.room}
        data-shape={shape}
        data-narrow={narrow || undefined}
        data-writing={writing && true}
        style={writing}
      >
        <main className={styles.main}>
          {HEAD}
          <div className={styles.views}>
            <Part>
              {both ? (
                <>
                  {STAGE}
                  {ASKED}
                </>
              ) : (
                <PagedViews panels={panels} chosen={shown} onChoose={setChosen}>
                  {ASKED}
                </PagedViews>
              )}
            </Part>
            <Part>{both ? OVERLAYS : OVERLAYS_WITH_MESSAGE}</Part>
          </div>
          <Part>{BAR[shape === 'sideways' ? 'beside' : 'below']}</Part>
        </main>
        <Part>
          {both && (
            <SideViews
              panels={panels}
              chosen={shown}
              onChoose={setChosen}
              below={shape === 'tall'}
            />
          )}
        </Part>
      </div>
    </PanelsContext>
  );
}

const tabOf = (view: ViewId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role=tab][data-key="${view}"]`);
