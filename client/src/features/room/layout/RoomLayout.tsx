import { useState } from 'react';
import { Part } from '../../../ui/Part.tsx';
import { Attention } from '../attention/Attention.tsx';
import { ControlBar } from '../bar/ControlBar.tsx';
import { CareStrip } from '../care/CareStrip.tsx';
import { BreakoutStrip } from '../breakout/BreakoutStrip.tsx';
import { KeptWordsStrip } from '../drafts/KeptWordsStrip.tsx';
import { WhisperStrip } from '../exercise/WhisperStrip.tsx';
import { ObserverStrip } from '../observers/ObserverStrip.tsx';
import { PollStrip } from '../polls/PollStrip.tsx';
import { MomentStrip } from '../signals/MomentStrip.tsx';
import { NewMessage } from '../messages/NewMessage.tsx';
import { RoundStrip } from '../round/RoundStrip.tsx';
import { ShareStrip } from '../share/ShareStrip.tsx';
import { useMediaQuery } from '../session/use-media-query.ts';
import { useView } from '../session/room-context.ts';
import { Stage } from '../stage/Stage.tsx';
import { useKeptFocus } from '../session/use-kept-focus.ts';
import { useWakeLock } from '../session/use-wake-lock.ts';
import { invitation } from './happenings.ts';
import { NowStrip } from './NowStrip.tsx';
import { Overlays } from './Overlays.tsx';
import { PlayStrip } from './PlayStrip.tsx';
import { PagedViews } from './PagedViews.tsx';
import { PanelsContext, type ViewId } from './panels-context.ts';
import styles from './RoomLayout.module.css';
import { SideViews } from './SideViews.tsx';
import { usePanels } from './use-panels.tsx';

/** The room, arranged for the screen: everything side by side, or one swipe apart. */
export function RoomLayout() {
  useKeptFocus();
  useWakeLock();
  const wide = useMediaQuery('(min-width: 56.25rem)');
  const panels = usePanels();
  const [chosen, setChosen] = useState<ViewId>(wide ? 'agenda' : 'faces');
  const asked = useView((view) => invitation(view)?.id);
  const boardOpen = useView(({ board }) => board?.open === true);
  const lookingAfter = useView(
    ({ care, me }) => care?.own !== undefined && care.own.person !== me.seat,
  );
  const [besidePerson, setBesidePerson] = useState(lookingAfter);
  const [boardShown, setBoardShown] = useState(boardOpen);
  const looking = useView(({ circle }) => circle?.looking);
  const [lookedAt, setLookedAt] = useState(looking);
  const [answered, setAnswered] = useState<string>();
  // An invitation comes to the person; it does not wait to be found.
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== undefined) setChosen('exercise');
  }
  // Nor does what is at hand for somebody who is not well.
  if (lookingAfter !== besidePerson) {
    setBesidePerson(lookingAfter);
    if (lookingAfter) setChosen('care');
  }
  // So does the board, when it is opened before everyone.
  if (boardOpen !== boardShown) {
    setBoardShown(boardOpen);
    if (boardOpen) setChosen('board');
  }
  // And so does a circle that all look at together.
  if (looking !== lookedAt) {
    setLookedAt(looking);
    if (looking !== undefined) setChosen('circle');
  }
  const views: ViewId[] = [...(wide ? [] : ['faces' as const]), ...panels.map(({ id }) => id)];
  const shown = views.find((view) => view === chosen) ?? views[0] ?? 'agenda';
  const open = (view: ViewId, { focus = false } = {}) => {
    setChosen(view);
    // Not before it is the chosen one: a tab that is not can not have the focus.
    if (focus) requestAnimationFrame(() => tabOf(view)?.focus());
  };
  return (
    <PanelsContext value={{ views, panels, shown, open }}>
      <div className={styles.room}>
        <main className={styles.main}>
          <div>
            <Part>
              <NowStrip {...(wide ? {} : { onOpen: () => setChosen('agenda') })} />
            </Part>
            <Part>
              <Attention />
            </Part>
            <Part>
              <CareStrip />
            </Part>
            <Part>
              <KeptWordsStrip />
            </Part>
            <Part>
              <BreakoutStrip
                {...(chosen !== 'breakouts' && { onOpen: () => setChosen('breakouts') })}
              />
            </Part>
            <Part>
              <ObserverStrip />
            </Part>
            <Part>
              <ShareStrip />
            </Part>
            <Part>
              <PollStrip />
            </Part>
            <Part>
              <RoundStrip />
            </Part>
            <Part>
              <MomentStrip />
            </Part>
            <Part>
              <WhisperStrip />
            </Part>
            <Part>
              {chosen !== 'exercise' && <PlayStrip onOpen={() => setChosen('exercise')} />}
            </Part>
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
              <Overlays>{!wide && <NewMessage />}</Overlays>
            </Part>
          </div>
          <Part>
            <ControlBar />
          </Part>
        </main>
        <Part>{wide && <SideViews panels={panels} chosen={shown} onChoose={setChosen} />}</Part>
      </div>
    </PanelsContext>
  );
}

const tabOf = (view: ViewId): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[role=tab][data-key="${view}"]`);
