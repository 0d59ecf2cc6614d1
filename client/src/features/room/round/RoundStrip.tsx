import { Check, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { useLed } from '../leading/use-led.ts';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import styles from './RoundStrip.module.css';

/**
 * The round under way: who comes next, and what one does in it. Whose turn it is, for how long, and
 * the facilitator's way on stand above it, where all that is being led stands.
 */
export function RoundStrip() {
  const t = useTranslations('room.round');
  const { command } = useRoom();
  const round = useView((view) => view.round);
  const me = useView((view) => view.me.seat);
  const seats = useView(({ floor }) => floor?.seats);
  const leads = useLed().next !== undefined;
  const canNext = useCan('round:next') && !leads;
  const canPass = useCan('round:pass');
  const canEnd = useCan('round:end');
  if (!round) return null;
  const { speaker, next } = round;
  const mine = speaker === me;
  const nameOf = (seat: string) => seats?.[seat]?.name ?? '';
  return (
    <section className={styles.strip} aria-label={t('label')} data-mine={mine || undefined}>
      <p className={styles.words}>
        <strong>{t('label')}</strong>{' '}
        <span className={styles.next}>
          {next.length === 0 ? t('last') : t('next', { names: next.map(nameOf).join(', ') })}
        </span>
      </p>
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
