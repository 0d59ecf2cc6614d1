import { Pause, Snowflake, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { PageHeading } from '../../../ui/PageHeading.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import { currentItem } from './agenda-items.ts';
import { NextButton } from './NextButton.tsx';
import styles from './NowStrip.module.css';
import { useLed } from './use-led.ts';

/**
 * Where the group stands in what is being led, in one line that is always in sight; facilitators go
 * on from here with one press.
 */
export function NowStrip() {
  const session = useView((view) => view.session);
  // Whoever looks at another tab of the browser sees that someone waits.
  const waiting = useView(({ lobby }) => lobby?.waiting?.length ?? 0);
  const led = useLed();
  const Now = { agenda: ItemNow, exercise: StepNow, round: TurnNow }[led.kind];
  return (
    <div className={styles.strip}>
      <VisuallyHidden>
        <PageHeading title={waiting > 0 ? `(${String(waiting)}) ${session.title}` : session.title}>
          {session.title}
        </PageHeading>
      </VisuallyHidden>
      <Now />
      <NextButton led={led} />
    </div>
  );
}

/** The agenda's item; before it begins and after it, the session. */
function ItemNow() {
  const t = useTranslations('room.now');
  const agenda = useView((view) => view.agenda);
  const { title, number, of } = useView((view) => view.session);
  const current = currentItem(agenda);
  return (
    <Line
      above={title}
      place={number === undefined || of === undefined ? undefined : t('number', { number, of })}
      title={current?.title ?? t(agenda?.state === 'finished' ? 'finished' : 'notStarted')}
      held={agenda?.state === 'paused' && { icon: Pause, words: t('paused') }}
    >
      {current && agenda?.item && <Time watch={agenda.item} totalMs={current.minutes * 60_000} />}
    </Line>
  );
}

/** The exercise's step. */
function StepNow() {
  const t = useTranslations('room.exercise');
  const exercise = useView((view) => view.exercise);
  if (!exercise) return null;
  const { title, step, steps, timer, paused } = exercise;
  const place = t('step', { step: step + 1, of: steps.length });
  return (
    <Line
      above={title}
      place={timer && place}
      title={steps[step]?.title ?? title}
      held={paused && { icon: Snowflake, words: t('frozen') }}
    >
      {timer ? (
        <Time watch={timer.stopwatch} totalMs={timer.seconds * 1000} />
      ) : (
        <span className={styles.held}>{place}</span>
      )}
    </Line>
  );
}

/** Whose turn it is in the round, in what it belongs to. */
function TurnNow() {
  const t = useTranslations('room.round');
  const round = useView((view) => view.round);
  const me = useView((view) => view.me.seat);
  const seats = useView(({ floor }) => floor?.seats);
  const within = useView(({ exercise, agenda, session }) => {
    return exercise?.title ?? currentItem(agenda)?.title ?? session.title;
  });
  if (!round) return null;
  const { speaker, stopwatch, seconds } = round;
  const name = seats?.[speaker]?.name ?? '';
  return (
    <Line above={within} title={speaker === me ? t('yourTurn') : t('turnOf', { name })}>
      <Time key={speaker} watch={stopwatch} totalMs={seconds * 1000} />
    </Line>
  );
}

/** The line itself; it leads to where more of it is to be seen. */
function Line({
  above,
  place,
  title,
  held,
  children,
}: {
  above: string;
  place?: string | undefined;
  title: string;
  held?: { icon: LucideIcon; words: string } | false;
  children: ReactNode;
}) {
  const { views, open } = useOpenPanels();
  const inExercise = useView(({ exercise }) => exercise !== undefined);
  // Where the faces are a view of their own, the agenda may be out of sight.
  const to = inExercise ? 'exercise' : views.includes('faces') ? 'agenda' : undefined;
  return (
    <button
      type="button"
      className={styles.now}
      onClick={() => to && open(to)}
      disabled={to === undefined}
    >
      <span className={styles.course}>
        <span>{above}</span>
        {place !== undefined && <span className={styles.number}>{place}</span>}
      </span>
      <span className={styles.item}>
        <span className={styles.title}>{title}</span>
        {held && (
          <span className={styles.held}>
            <held.icon aria-hidden />
            <span>{held.words}</span>
          </span>
        )}
        {children}
      </span>
    </button>
  );
}
