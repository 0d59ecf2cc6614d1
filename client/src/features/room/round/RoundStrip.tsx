import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { Time } from '../time/Time.tsx';
import styles from './RoundStrip.module.css';

/** The round under way: who speaks, for about how long, and who comes next. */
export function RoundStrip() {
  const t = useTranslations('room.round');
  const { command } = useRoom();
  const round = useView((view) => view.round);
  const me = useView((view) => view.me.seat);
  const seats = useView(({ floor }) => floor?.seats);
  const canNext = useCan('round:next');
  const canPass = useCan('round:pass');
  const canEnd = useCan('round:end');
  if (!round) return null;
  const { speaker, next, stopwatch, seconds } = round;
  const mine = speaker === me;
  const nameOf = (seat: string) => seats?.[seat]?.name ?? '';
  return (
    <section className={styles.strip} aria-label={t('label')} data-mine={mine || undefined}>
      <p className={styles.words}>
        <strong>{mine ? t('yourTurn') : t('turnOf', { name: nameOf(speaker) })}</strong>{' '}
        <span className={styles.next}>
          {next.length === 0 ? t('last') : t('next', { names: next.map(nameOf).join(', ') })}
        </span>
      </p>
      <Time watch={stopwatch} totalMs={seconds * 1000} />
      <div className={styles.acts}>
        {canPass && (
          <Button onPress={() => void command({ type: 'round:pass' })}>{t('pass')}</Button>
        )}
        {canNext && (
          <Button
            variant="primary"
            icon={Check}
            onPress={() => void command({ type: 'round:next', from: speaker })}
          >
            {t(mine ? 'done' : 'goOn')}
          </Button>
        )}
        {canEnd && (
          <Button variant="quiet" icon={X} onPress={() => void command({ type: 'round:end' })}>
            {t('end')}
          </Button>
        )}
      </div>
    </section>
  );
}
