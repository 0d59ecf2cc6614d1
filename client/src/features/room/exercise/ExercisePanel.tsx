import { Theater } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { waitsForRoles } from '../leading/led-now.ts';
import { useCan, useView } from '../session/room-context.ts';
import { StartControls } from '../core/StartControls.tsx';
import { Time } from '../time/Time.tsx';
import { CardLibraryDialog } from './CardLibraryDialog.tsx';
import { Casting } from './Casting.tsx';
import { CastState } from './CastState.tsx';
import { ExerciseControls } from './ExerciseControls.tsx';
import styles from './ExercisePanel.module.css';
import { Invitation } from './Invitation.tsx';
import { OwnPart } from './OwnPart.tsx';
import { Prompts } from './Prompts.tsx';
import { Scene } from './Scene.tsx';
import { Steps } from './Steps.tsx';
import { Whisper } from './Whisper.tsx';

/** The role-play exercise that is being played, as far as the viewer's part in it goes. */
export function ExercisePanel() {
  const t = useTranslations('room.exercise');
  const playing = useView(({ exercise }) => exercise !== undefined);
  const [choosing, setChoosing] = useState(false);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      {playing ? <Playing /> : <None onChoose={() => setChoosing(true)} />}
      {/* What somebody else begins meanwhile does not take the library from who reads in it. */}
      <CardLibraryDialog isOpen={choosing} onClose={() => setChoosing(false)} />
    </section>
  );
}

function Playing() {
  const t = useTranslations('room.exercise');
  const title = useView(({ exercise }) => exercise?.title ?? '');
  const instruction = useView(({ exercise }) => exercise?.instruction ?? '');
  const step = useView(({ exercise }) => exercise?.steps[exercise.step]);
  const paused = useView(({ exercise }) => exercise?.paused === true);
  const timer = useView(({ exercise }) => exercise?.timer);
  const canCast = useCan('exercise:cast');
  const waits = useView(waitsForRoles);
  const rolesFirst = step?.kind === 'casting' || (canCast && waits);
  return (
    <>
      <header className={styles.header}>
        <h2>{title}</h2>
        <Steps />
      </header>
      <Invitation />
      <div className={styles.step} data-paused={paused || undefined}>
        <div className={styles.stepHead}>
          <h3>{step?.title}</h3>
          {timer && <Time watch={timer.stopwatch} totalMs={timer.seconds * 1000} />}
        </div>
        {paused && <p className={styles.frozen}>{t('frozen')}</p>}
        <p>{instruction}</p>
      </div>
      {/* Where a role is empty, to fill it is what comes first. */}
      {rolesFirst && <Casting />}
      <CastState />
      <ExerciseControls />
      {/* Whoever has stepped out of a part has no part to read any more. */}
      {step?.kind !== 'derole' && step?.kind !== 'debrief' && <OwnPart />}
      <Whisper />
      {step?.kind === 'debrief' && <StartControls />}
      {step?.kind !== 'casting' && <Prompts />}
      {!rolesFirst && <Casting />}
      <Scene />
    </>
  );
}

function None({ onChoose }: { onChoose: () => void }) {
  const t = useTranslations('room.exercise');
  const canChoose = useCan('exercise:choose');
  return (
    <div className={styles.none}>
      <h2>{t('none')}</h2>
      <p>{t(canChoose ? 'chooseWords' : 'noneWords')}</p>
      {canChoose && (
        <Button variant="primary" size="large" icon={Theater} onPress={onChoose}>
          {t('choose')}
        </Button>
      )}
      <StartControls />
    </div>
  );
}
