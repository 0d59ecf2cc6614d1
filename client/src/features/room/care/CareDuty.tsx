import type { CareCall, SideRoom } from '@rapport/shared/contract/room/care.ts';
import { DoorOpen, LifeBuoy } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCovered } from '../../../ui/covers.ts';
import { Raised } from '../../../ui/Raised.tsx';
import { BesideName } from '../names/BesideName.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './CareStrip.module.css';
import { othersAside } from './help-wanted.ts';
import { useShownHere } from './use-shown-here.ts';

/**
 * For facilitators: who needs help, where they are, and what to do next. A call stands above
 * whatever lies over the room.
 */
export function CareDuty() {
  const t = useTranslations('room.care.duty');
  const care = useView((view) => view.care);
  const covered = useCovered();
  const calls = care?.calls ?? [];
  const elsewhere = othersAside(care);
  if (calls.length + elsewhere.length === 0) return null;
  const urgent = calls.some(({ seenBy }) => seenBy === undefined);
  const raised = covered && calls.length > 0;
  const people = (
    <section className={styles.strip} data-urgent={urgent || undefined} aria-label={t('label')}>
      <ul className={styles.list}>
        {calls.map((call) => (
          <Call key={call.seat} call={call} />
        ))}
        {!raised && elsewhere.map((room) => <Aside key={room.id} room={room} />)}
      </ul>
    </section>
  );
  return raised ? <Raised>{people}</Raised> : people;
}

/** A call for help: where its person is, and what may be done. Drawing it is what makes it shown. */
export function Call({ call }: { call: CareCall }) {
  const t = useTranslations('room.care.duty');
  const { seat, name, at, seenBy, staff, connected, whereabouts } = call;
  const { command } = useRoom();
  useShownHere(seat);
  const canSee = useCan('care:see', seat);
  const canTake = useCan('care:take', seat);
  const canSettle = useCan('care:settle', seat);
  const facts = [
    typeof at === 'number' ? t('inBreakout', { number: at }) : t(`at.${at}`),
    ...(connected ? [] : [t('lost')]),
    ...(seenBy === undefined ? [] : [t('seenBy', { name: seenBy })]),
    ...(staff === undefined ? [] : [t(`staff.${staff}`)]),
    ...(whereabouts === '' ? [] : [whereabouts]),
  ];
  return (
    <li className={styles.row}>
      <LifeBuoy aria-hidden />
      <p className={styles.words}>
        <strong>{t('asks', { name })}</strong>
        <BesideName of={call} />
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </p>
      <div className={styles.acts}>
        {canTake && (
          <Button
            variant="primary"
            aria-label={t('takeNamed', { name })}
            onPress={() => void command({ type: 'care:take', seat })}
          >
            {t('take')}
          </Button>
        )}
        {canSee && (
          <Button
            aria-label={t('seeNamed', { name })}
            onPress={() => void command({ type: 'care:see', seat })}
          >
            {t('see')}
          </Button>
        )}
        {canSettle && seenBy !== undefined && (
          <Button
            variant="quiet"
            aria-label={t('settleNamed', { name })}
            onPress={() => void command({ type: 'care:settle', seat })}
          >
            {t('settle')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Aside({ room }: { room: SideRoom }) {
  const { person, name, with: leaders } = room;
  const t = useTranslations('room.care.duty');
  const { command } = useRoom();
  const canJoin = useCan('care:join', person);
  return (
    <li className={styles.row}>
      <DoorOpen aria-hidden />
      <p className={styles.words}>
        <span>
          {leaders.length > 0
            ? t('inRoom', { name, names: leaders.join(', ') })
            : t('aloneInRoom', { name })}
        </span>
        <BesideName of={room} />
      </p>
      {canJoin && (
        <Button
          aria-label={t('joinNamed', { name })}
          onPress={() => void command({ type: 'care:join', seat: person })}
        >
          {t('join')}
        </Button>
      )}
    </li>
  );
}
