import { X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Deal } from './Deal.tsx';
import { KeepApart } from './KeepApart.tsx';
import { OpenFoot } from './OpenFoot.tsx';
import styles from './Planner.module.css';
import { Settings } from './Settings.tsx';
import { usePeople } from './use-people.ts';

// Drawing people about is for facilitators alone.
const Groups = lazy(async () => ({ default: (await import('./Groups.tsx')).Groups }));

/** Who goes with whom, for what and how long: a plan that nobody sees but facilitators. */
export function Planner() {
  const t = useTranslations('breakoutPlan');
  const breakout = useTranslations('room.breakout');
  const { command } = useRoom();
  const draft = useView((view) => view.breakout?.draft);
  const canDeal = useCan('breakout:deal');
  const canDiscard = useCan('breakout:discard');
  const beside = (
    <div className={styles.row}>
      <KeepApart />
      {canDiscard && (
        <Button variant="quiet" icon={X} onPress={() => void command({ type: 'breakout:discard' })}>
          {breakout('discard')}
        </Button>
      )}
    </div>
  );
  return (
    <>
      <header className={styles.header}>
        <h2>{breakout('title')}</h2>
        {!draft && <p>{t('words')}</p>}
      </header>
      {canDeal && <Deal draft={draft} />}
      {draft ? (
        // All at once: what comes in late must not push a button from under a finger.
        <Suspense>
          <Groups draft={draft} />
          <Warnings />
          <Settings draft={draft} />
          {beside}
          {canDeal && <OpenFoot />}
        </Suspense>
      ) : (
        beside
      )}
    </>
  );
}

/** What the plan does not heed, and what you may want to know of it. */
function Warnings() {
  const t = useTranslations('breakoutPlan');
  const draft = useView(({ breakout }) => breakout?.draft);
  const { nameOf } = usePeople();
  const pair = ([one, other]: readonly [string, string]) => ({
    one: nameOf(one),
    other: nameOf(other),
  });
  if (!draft) return null;
  return (
    <>
      {draft.conflicts.map((conflict) => (
        <Notice
          key={conflict.join(' ')}
          tone="warn"
          announce="polite"
          title={t('conflict', pair(conflict))}
        >
          {t('conflictWords')}
        </Notice>
      ))}
      {draft.repeats.length > 0 && (
        <ul className={styles.repeats}>
          {draft.repeats.map(({ pair: met, last }) => (
            <li key={met.join(' ')}>{t('repeats', { ...pair(met), session: last })}</li>
          ))}
        </ul>
      )}
    </>
  );
}
