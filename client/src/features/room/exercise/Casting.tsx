import type { ExerciseRoleView } from '@rapport/shared/contract/room/exercise.ts';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useCan, useView } from '../session/room-context.ts';
import styles from './Casting.module.css';
import { RoleCasting } from './RoleCasting.tsx';

/** Who plays what; facilitators give out the roles here. */
export function Casting() {
  const t = useTranslations('room.exercise');
  const roles = useView(({ exercise }) => exercise?.roles);
  const passed = useView(({ exercise }) => exercise?.passed);
  const seats = useView(({ floor }) => floor?.seats);
  const canCast = useCan('exercise:cast');
  if (!roles) return null;
  const names = (passed ?? []).flatMap((seat) => seats?.[seat]?.name ?? []);
  return (
    <div className={styles.casting}>
      <h3>{t('roles')}</h3>
      <ul className={styles.roles}>
        {roles.map((role) => (
          <li key={role.id} className={styles.role}>
            {canCast ? <RoleCasting role={role} /> : <RoleLine role={role} />}
          </li>
        ))}
      </ul>
      {names.length > 0 && (
        <p className={styles.passed}>
          {t('passed', { count: names.length, names: names.join(', ') })}
        </p>
      )}
    </div>
  );
}

function RoleLine({ role }: { role: ExerciseRoleView }) {
  const t = useTranslations('room.exercise');
  const me = useView((view) => view.me.seat);
  const player = useView(({ floor }) => (role.seat && floor?.seats[role.seat]?.name) || undefined);
  const mine = role.seat === me;
  return (
    <p className={styles.line}>
      <span className={styles.name}>{role.name}</span>
      <span className={styles.player}>
        <span>
          {player === undefined ? t('empty') : mine ? t('you', { name: player }) : player}
        </span>
        {role.accepted && <Check aria-label={t('accepted')} />}
      </span>
    </p>
  );
}
