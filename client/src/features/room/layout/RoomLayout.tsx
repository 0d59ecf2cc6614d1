import { useState } from 'react';
import { Part } from '../../../ui/Part.tsx';
import { useKeptFocus } from '../../../ui/use-kept-focus.ts';
import { Attention } from '../attention/Attention.tsx';
import { ControlBar } from '../bar/ControlBar.tsx';
import { PanelsContext, type ViewId } from '../core/panels-context.ts';
import { NewMessage } from '../messages/NewMessage.tsx';
import { Stage } from '../stage/Stage.tsx';
import { ReasonAsked } from '../arrivals/lazy-arrivals.tsx';
import { Overlays } from './Overlays.tsx';
import { PagedViews } from './PagedViews.tsx';
import styles from './RoomLayout.module.css';
import { SideViews } from './SideViews.tsx';
import { Strips } from './Strips.tsx';
import { useComingPanel } from './use-coming-panel.ts';
import { usePanels } from './use-panels.ts';
import { useShape } from './use-shape.ts';
import { useWriting } from './use-writing.ts';

/** The room, arranged for the screen: everything side by side, or one swipe apart. */
export function RoomLayout() {
  useKeptFocus();
  const shape = useShape();
  const wide = shape === 'wide';
  const writing = useWriting();
  const panels = usePanels();
  const [chosen, setChosen] = useState<ViewId>(wide ? 'agenda' : 'faces');
  useComingPanel(setChosen);
  const views: ViewId[] = [...(wide ? [] : ['faces' as const]), ...panels.map(({ id }) => id)];
  const shown = views.find((view) => view === chosen) ?? views[0] ?? 'agenda';
  const open = (view: ViewId, { focus = false } = {}) => {
    setChosen(view);
    // Not before it is the chosen one: a tab that is not can not have the focus.
    if (focus) requestAnimationFrame(() => tabOf(view)?.focus());
  };
  return (
    <PanelsContext value={{ views, panels, shown, open }}>
      <div
        className={styles.room}
        data-shape={shape}
        data-writing={writing && true}
        style={writing}
      >
        <main className={styles.main}>
          <div className={styles.head}>
            <Strips places={['session']} />
            <Part>
              <Attention />
            </Part>
            <Strips places={['person', 'company', 'common', 'play']} />
          </div>
          <div className={styles.views}>
            <Part>
              {wide ? (
                <Stage />
              ) : (
                <PagedViews panels={panels} chosen={shown} onChoose={setChosen} />
              )}
            </Part>
            <Part>
              <Overlays>
                {!wide && <NewMessage />}
                <ReasonAsked />
              </Overlays>
            </Part>
          </div>
          <Part>
            <ControlBar upright={shape === 'sideways'} />
          </Part>
        </main>
        <Part>{wide && <SideViews panels={panels} chosen={shown} onChoose={setChosen} />}</Part>
      </div>
    </PanelsContext>
  );
}

const tabOf = (view: ViewId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role=tab][data-key="${view}"]`);
