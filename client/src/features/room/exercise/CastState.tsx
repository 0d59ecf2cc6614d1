import { useTranslations } from 'use-intl/react';
import { lackingRoles, waitsForRoles } from '../leading/led-now.ts';
import { useCan, useView } from '../session/room-context.ts';
import styles from './Casting.module.css';

/**
 * Which roles still need a yes before the exercise can begin, or go on: for whoever gives them out.
 * It is said aloud when that changes, and with it whether there is a way on.
 */
export function CastState() {
  const t = useTranslations('room.exercise');
  const exercise = useView((view) => view.exercise);
  const canCast = useCan('exercise:cast');
  const waits = useView(waitsForRoles);
  if (!exercise || !canCast) return null;
  const lacking = lackingRoles(exercise).map(({ name, seat }) =>
    t(seat === undefined ? 'lackingNobody' : 'lackingAsked', { role: name }),
  );
  const begins = exercise.steps[exercise.step]?.kind === 'casting';
  return (
    <p role="status" className={styles.state}>
      {waits
        ? t(begins ? 'lacking' : 'lackingPlay', { roles: lacking.join(', ') })
        : begins && t('complete')}
    </p>
  );
}
