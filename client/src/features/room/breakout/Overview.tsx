import { BREAKOUT_LIMITS } from '@rapport/shared/contract/room/breakout-limits.ts';
import { DoorClosed, Megaphone, Users } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { useSnapshot } from '../session/use-snapshot.ts';
import { Time } from '../time/Time.tsx';
import styles from './Overview.module.css';
import { MovedContext, useMovedState } from './moved.ts';
import { MovePerson } from './MovePerson.tsx';
import { RoomCard } from './RoomCard.tsx';
import { inMainGroup } from './main-group.ts';
import { countdownOf } from './use-breakout-end.ts';

/** Who is where, who calls a facilitator, and all that can be done for the breakouts from outside. */
export function Overview() {
  const t = useTranslations('room.breakout');
  const rooms = useView(({ breakout }) => breakout?.rooms);
  const closing = useView(({ breakout }) => breakout?.closesAt !== undefined);
  const breakout = useView((view) => view.breakout);
  const countdown = breakout && countdownOf(breakout);
  const moved = useMovedState();
  const [first, ...others] = rooms?.map(({ task }) => task) ?? [];
  const allTheSame = others.every((task) => task === first);
  return (
    <MovedContext value={moved}>
      <header className={styles.header}>
        <h2>{(allTheSame ? first : undefined) ?? t('title')}</h2>
        {countdown && <Time watch={countdown.stopwatch} totalMs={countdown.seconds * 1000} />}
      </header>
      {closing && <p className={styles.soft}>{t('closing')}</p>}
      <Voice />
      <ul className={styles.rooms}>
        {/* They keep their places, so that a hand finds them again. */}
        {rooms?.map((room) => (
          <RoomCard key={room.id} room={room} withTask={!allTheSame} />
        ))}
      </ul>
      <InCircle />
      <Regroup />
      <Tell />
      <Ending />
    </MovedContext>
  );
}

/** Begins to speak to all; that one does, and how to stop, stands above the people. */
function Voice() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const canSpeak = useCan('breakout:speak');
  const other = useView(({ breakout, me }) =>
    breakout?.speaking?.seat === me.seat ? undefined : breakout?.speaking?.name,
  );
  if (other !== undefined) return <p className={styles.soft}>{t('voice', { name: other })}</p>;
  return canSpeak ? (
    <Button icon={Megaphone} onPress={() => void command({ type: 'breakout:speak' })}>
      {t('speak')}
    </Button>
  ) : null;
}

/** The members who are in the main group while the others are not: they can be brought to them. */
function InCircle() {
  const t = useTranslations('room.breakout');
  const seats = useSnapshot(inMainGroup);
  if (seats.length === 0) return null;
  return (
    <div className={styles.left}>
      <h3>{t('inCircle')}</h3>
      <ul className={styles.people}>
        {seats.map((seat) => (
          <li key={seat}>
            <MovePerson seat={seat} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Finds company for those who are in no breakout, or alone in one. */
function Regroup() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  if (!useCan('breakout:regroup')) return null;
  return (
    <Button icon={Users} onPress={() => void command({ type: 'breakout:regroup' })}>
      {t('regroup')}
    </Button>
  );
}

function Tell() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const can = useCan('breakout:tell');
  const word = useView(({ breakout }) => breakout?.word);
  const line = useDraft('line');
  if (!can) return null;
  return (
    <form
      className={styles.tell}
      onSubmit={(event) => {
        event.preventDefault();
        void line.send((text) => command({ type: 'breakout:tell', text }));
      }}
    >
      <TextField
        label={t('tell')}
        description={t('tellFate')}
        value={line.text}
        onChange={line.write}
        maxLength={BREAKOUT_LIMITS.told}
      />
      <Button type="submit">{t('tellSend')}</Button>
      {word && <p className={styles.soft}>{t('word', { name: word.name, text: word.text })}</p>}
    </form>
  );
}

function Ending() {
  const t = useTranslations('room.breakout');
  const { command } = useRoom();
  const canExtend = useCan('breakout:extend');
  const canClose = useCan('breakout:close');
  const canStay = useCan('breakout:stay');
  return (
    <div className={styles.ending}>
      {canExtend && (
        <>
          {[1, 2, 5].map((minutes) => (
            <Button
              key={minutes}
              aria-label={t('plusLong', { minutes })}
              onPress={() => void command({ type: 'breakout:extend', seconds: 60 * minutes })}
            >
              {t('plus', { minutes })}
            </Button>
          ))}
        </>
      )}
      {canStay && (
        <Button onPress={() => void command({ type: 'breakout:stay' })}>{t('stay')}</Button>
      )}
      {canClose && !canStay && (
        <Button
          variant="primary"
          onPress={() => void command({ type: 'breakout:close', seconds: 60 })}
        >
          {t('closeSoon')}
        </Button>
      )}
      {canClose && (
        <Button
          icon={DoorClosed}
          onPress={() => void command({ type: 'breakout:close', seconds: 0 })}
        >
          {t('closeNow')}
        </Button>
      )}
    </div>
  );
}
