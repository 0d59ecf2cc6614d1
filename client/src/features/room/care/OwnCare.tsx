import type { OwnCall as Called } from '@rapport/shared/contract/room/care.ts';
import { useFormatter, useTranslations } from 'use-intl/react';
import { HelpPanel } from '../../../parts/help-now/HelpPanel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useRoom } from '../session/room-context.ts';
import type { CallWord } from './call-words.ts';
import styles from './CareStrip.module.css';
import { ownCallDrawn } from './own-call.ts';
import { useOwnCall } from './use-own-call.ts';
import { Whereabouts } from './Whereabouts.tsx';

const CLOCK = { timeStyle: 'short' } as const;

/**
 * One's own call on a page that has room for all of it: how far it has come, and whom to call where
 * it has reached nobody, unless the numbers stand on the page anyway.
 */
export function OwnCall({ numbers }: { numbers: 'here' | 'on-the-page' }) {
  const t = useTranslations('room.care');
  const help = useTranslations('helpNow');
  const { command } = useRoom();
  const known = useOwnCall();
  const drawn = ownCallDrawn(known);
  if (!drawn) return null;
  return (
    <section className={styles.strip} data-own aria-label={t('label')}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          <CallWords words={drawn.words} call={known.called} />
        </div>
        {drawn.canWithdraw && (
          <Button onPress={() => void command({ type: 'care:withdraw' })}>{t('withdraw')}</Button>
        )}
      </div>
      {drawn.numbers && numbers === 'here' && (
        <>
          <h2>{help('title')}</h2>
          <HelpPanel />
        </>
      )}
      <Whereabouts />
    </section>
  );
}

/** What is true of one's own call, a sentence each. */
export function CallWords({
  words,
  call,
}: {
  words: readonly CallWord[];
  call: Called | undefined;
}) {
  const t = useTranslations('room.care.call');
  const format = useFormatter();
  const time = call?.shownAt === undefined ? '' : format.dateTime(call.shownAt, CLOCK);
  return words.map((word) => <p key={word}>{t(word, { name: call?.seenBy ?? '', time })}</p>);
}
