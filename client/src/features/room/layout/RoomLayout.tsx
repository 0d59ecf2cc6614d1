import { useState } from 'react';
import { ControlBar } from '../bar/ControlBar.tsx';
import { BreakoutStrip } from '../breakout/BreakoutStrip.tsx';
import { WhisperStrip } from '../exercise/WhisperStrip.tsx';
import { HandsStrip } from '../hands/HandsStrip.tsx';
import { RoundStrip } from '../round/RoundStrip.tsx';
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
import styles from './RoomLayout.module.css';
import { SideViews } from './SideViews.tsx';
import { usePanels, type PanelId } from './use-panels.tsx';

/** The room, arranged for the screen: everything side by side, or one swipe apart. */
export function RoomLayout() {
  useKeptFocus();
  useWakeLock();
  const wide = useMediaQuery('(min-width: 56.25rem)');
  const panels = usePanels();
  const [chosen, setChosen] = useState<PanelId | 'people'>(wide ? 'agenda' : 'people');
  const asked = useView((view) => invitation(view)?.id);
  const boardOpen = useView(({ board }) => board?.open === true);
  const [boardShown, setBoardShown] = useState(boardOpen);
  const [answered, setAnswered] = useState<string>();
  // An invitation comes to the person; it does not wait to be found.
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== undefined) setChosen('exercise');
  }
  // So does the board, when it is opened before everyone.
  if (boardOpen !== boardShown) {
    setBoardShown(boardOpen);
    if (boardOpen) setChosen('board');
  }
  return (
    <div className={styles.room}>
      <main className={styles.main}>
        <div>
          <NowStrip {...(wide ? {} : { onOpen: () => setChosen('agenda') })} />
          <BreakoutStrip
            {...(chosen !== 'breakouts' && { onOpen: () => setChosen('breakouts') })}
          />
          <RoundStrip />
          <HandsStrip />
          <WhisperStrip />
          {chosen !== 'exercise' && <PlayStrip onOpen={() => setChosen('exercise')} />}
        </div>
        <div className={styles.views}>
          {wide ? <Stage /> : <PagedViews panels={panels} chosen={chosen} onChoose={setChosen} />}
          <Overlays {...(chosen !== 'waiting' && { onWaiting: () => setChosen('waiting') })} />
        </div>
        <ControlBar />
      </main>
      {wide && (
        <SideViews
          panels={panels}
          chosen={chosen === 'people' ? 'agenda' : chosen}
          onChoose={setChosen}
        />
      )}
    </div>
  );
}
