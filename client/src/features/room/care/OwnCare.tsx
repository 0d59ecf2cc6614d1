import { Phone, Undo2 } from 'lucide-react';
import type { CareView, OwnCall as Called } from '@rapport/shared/contract/room/care.ts';
import { useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl/react';
import { HelpNowDialog } from '../../../parts/help-now/HelpNowDialog.tsx';
import { HelpPanel } from '../../../parts/help-now/HelpPanel.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import type { CallWord } from './call-words.ts';
import styles from './CareStrip.module.css';
import { ownCallDrawn } from './own-call.ts';
import { useOwnCall } from './use-own-call.ts';
import { Whereabouts } from './Whereabouts.tsx';

type SideRoom = NonNullable<CareView['own']>;

const CLOCK = { timeStyle: 'short' } as const;

/** One's own call: how far it has come, and whom to call where it has reached nobody. */
export function OwnCall({ numbers }: { numbers: NumbersPlace }) {
  const t = useTranslations('room.care');
  const { command } = useRoom();
  const known = useOwnCall();
  const drawn = ownCallDrawn(known);
  if (!drawn) return null;
  return (
    <section className={styles.strip} data-own aria-label={t('label')}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          {drawn.words.map((word) => (
            <CallWords key={word} word={word} call={known.called} />
          ))}
        </div>
        {drawn.canWithdraw && (
          <Button onPress={() => void command({ type: 'care:withdraw' })}>{t('withdraw')}</Button>
        )}
      </div>
      {drawn.numbers && <Numbers place={numbers} />}
      <Whereabouts />
    </section>
  );
}

/** Where the numbers stand: here, one press away as in the full room, or on the page anyway. */
type NumbersPlace = 'here' | 'one-press-away' | 'on-the-page';

function Numbers({ place }: { place: NumbersPlace }) {
  const t = useTranslations('helpNow');
  const [isOpen, setOpen] = useState(false);
  if (place === 'on-the-page') return null;
  if (place === 'here') {
    return (
      <>
        <h2>{t('title')}</h2>
        <HelpPanel />
      </>
    );
  }
  return (
    <div>
      <Button variant="primary" icon={Phone} onPress={() => setOpen(true)}>
        {t('open')}
      </Button>
      <HelpNowDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </div>
  );
}

function CallWords({ word, call }: { word: CallWord; call: Called | undefined }) {
  const t = useTranslations('room.care.call');
  const format = useFormatter();
  const time = call?.shownAt === undefined ? '' : format.dateTime(call.shownAt, CLOCK);
  return <p>{t(word, { name: call?.seenBy ?? '', time })}</p>;
}

/** The side room that one is in, and the way back. */
export function OwnSideRoom() {
  const t = useTranslations('room.care.aside');
  const { command } = useRoom();
  const known = useOwnCall();
  const own = useView(({ care }) => care?.own);
  const me = useView(({ me: { seat } }) => seat);
  const canReturn = useCan('care:return');
  if (!own) return null;
  const mine = own.person === me;
  const together = !mine && own.with.length === 1;
  const { live } = known;
  const alone = mine && (!live || own.with.length === 0);
  // What helps stands once: beside the call, where there is one.
  const calls = ownCallDrawn(known) !== undefined;
  return (
    <section className={styles.strip} data-own aria-label={t('label')}>
      <div className={styles.row}>
        <div className={styles.words} role="status">
          <p>{alone ? t(live ? 'alone' : 'offline') : <Company own={own} mine={mine} />}</p>
        </div>
        {canReturn && (
          <Button icon={Undo2} onPress={() => void command({ type: 'care:return' })}>
            {t(together ? 'backWith' : 'back')}
          </Button>
        )}
      </div>
      {alone && !calls && <Numbers place="one-press-away" />}
      {mine && !calls && <Whereabouts />}
    </section>
  );
}

function Company({ own, mine }: { own: SideRoom; mine: boolean }) {
  const t = useTranslations('room.care.aside');
  return mine ? t('person', { names: own.with.join(', ') }) : t('leader', { name: own.name });
}

/** Who is away for a moment; why is nobody's business. */
export function SteppedOut() {
  const t = useTranslations('room.care');
  const names = useView(({ care }) => care?.steppedOut?.join(', ') ?? '');
  if (names === '') return null;
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <p>{t('steppedOut', { names })}</p>
    </section>
  );
}
