import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import { DoorOpen, Hand, Shuffle, UsersRound, X } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl/react';
import type { BreakoutSize } from '@rapport/shared/contract/room/breakout.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { KeepApart } from './KeepApart.tsx';
import styles from './Planner.module.css';
import { Settings } from './Settings.tsx';
import { usePeople } from './use-people.ts';

// Drawing people about is for facilitators alone.
const Groups = lazy(async () => ({ default: (await import('./Groups.tsx')).Groups }));

/** Who goes with whom, for what and how long: a plan that nobody sees but facilitators. */
export function Planner() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const draft = useView(({ breakout }) => breakout?.draft);
  const canDeal = useCan('breakout:deal');
  const canOpen = useCan('breakout:open');
  const canDiscard = useCan('breakout:discard');
  const exercising = useView(({ exercise }) => exercise !== undefined);
  const groups = draft?.groups.filter((group) => group.length > 0) ?? [];
  return (
    <>
      <header className={styles.header}>
        <h2>{t('title')}</h2>
        <p>{t('words')}</p>
      </header>
      {canDeal && <Deal sizes={draft && groups.map(({ length }) => length)} />}
      {draft && (
        // All at once: what comes in late must not push a button from under a finger.
        <Suspense>
          <Groups draft={draft} />
          <Warnings />
          <Settings draft={draft} />
          {exercising && <p className={styles.soft}>{t('exerciseFirst')}</p>}
          {canOpen && groups.length > 0 && draft.conflicts.length === 0 && (
            <Button
              variant="primary"
              size="large"
              wide
              icon={DoorOpen}
              onPress={() => void command({ type: 'breakout:open' })}
            >
              {t('open')}
            </Button>
          )}
        </Suspense>
      )}
      <div className={styles.row}>
        <KeepApart />
        {canDiscard && (
          <Button
            variant="quiet"
            icon={X}
            onPress={() => void command({ type: 'breakout:discard' })}
          >
            {t('discard')}
          </Button>
        )}
      </div>
    </>
  );
}

/** Has the planner deal people out, again in another way, or leaves it to one's own hand. */
function Deal({ sizes }: { sizes: readonly number[] | undefined }) {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const people = Object.values(usePeople().people).filter(({ role }) => role === 'member');
  if (people.length < 2) return <p className={styles.soft}>{t('none')}</p>;
  const deal = (size: BreakoutSize) =>
    void command({
      type: 'breakout:deal',
      size,
      shuffle: Math.floor(Math.random() * (BREAKOUT_LIMITS.shuffle + 1)),
    });
  const dealt = sizes !== undefined && sizes.length > 0;
  const threes = dealt && sizes.filter((size) => size === 3).length > sizes.length / 2;
  return (
    <div className={styles.row}>
      <Button icon={UsersRound} onPress={() => deal(2)}>
        {t('pairs')}
      </Button>
      <Button icon={UsersRound} onPress={() => deal(3)}>
        {t('trios')}
      </Button>
      {sizes === undefined && (
        <Button
          icon={Hand}
          onPress={() => void command({ type: 'breakout:arrange', from: 0, groups: [] })}
        >
          {t('byHand')}
        </Button>
      )}
      {dealt && (
        <Button icon={Shuffle} onPress={() => deal(threes ? 3 : 2)}>
          {t('shuffle')}
        </Button>
      )}
    </div>
  );
}

/** What the plan does not heed, and what one may want to know of it. */
function Warnings() {
  const t = useTranslations('room.breakout');
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
