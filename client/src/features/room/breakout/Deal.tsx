import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import type { BreakoutSize, BreakoutView } from '@rapport/shared/contract/room/breakout.ts';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { useRoom } from '../session/room-context.ts';
import styles from './Planner.module.css';
import { usePeople } from './use-people.ts';

type Draft = NonNullable<BreakoutView['draft']>;

/** Has the planner deal people out, again in another way, or leaves it to your own hand. */
export function Deal({ draft }: { draft: Draft | undefined }) {
  const t = useTranslations('breakoutPlan');
  const breakout = useTranslations('room.breakout');
  const { command } = useRoom();
  const people = Object.values(usePeople().people).filter(({ role }) => role === 'member');
  const [before, setBefore] = useState<Draft>();
  const sameAgain = isSameAgain(before, draft);
  useEffect(() => {
    if (sameAgain) announce(t('sameAgain'));
  }, [sameAgain, t]);
  if (people.length < 2) return <p className={styles.soft}>{t('none')}</p>;
  const deal = (size: BreakoutSize) => {
    setBefore(draft);
    const shuffle = Math.floor(Math.random() * (BREAKOUT_LIMITS.shuffle + 1));
    void command({ type: 'breakout:deal', size, shuffle });
  };
  const sizes = draft?.groups.map(({ length }) => length) ?? [];
  const threes = sizes.filter((size) => size === 3).length > sizes.length / 2;
  return (
    <>
      <div className={styles.deal}>
        <Button onPress={() => deal(2)}>{breakout('pairs')}</Button>
        <Button onPress={() => deal(3)}>{breakout('trios')}</Button>
        {!draft && (
          <Button onPress={() => void command({ type: 'breakout:arrange', from: 0, groups: [] })}>
            {t('byHand')}
          </Button>
        )}
        {sizes.length > 0 && <Button onPress={() => deal(threes ? 3 : 2)}>{t('shuffle')}</Button>}
      </div>
      {sameAgain && <p className={styles.soft}>{t('sameAgain')}</p>}
    </>
  );
}

/** Whether people were dealt out just now and came to be as they were. */
function isSameAgain(before: Draft | undefined, now: Draft | undefined): boolean {
  if (!before || !now || now.revision !== before.revision + 1) return false;
  const written = ({ groups }: Draft) => groups.map((group) => group.toSorted().join(' ')).sort();
  return written(before).join() === written(now).join();
}
