import type { ExerciseRoleView } from '@rapport/shared/contract/room/exercise.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { seatsInOrder } from '../stage/seats-in-order.ts';
import styles from './Casting.module.css';

const NOBODY = '';

/** Giving out one role: to someone chosen, or to someone who offers. */
export function RoleCasting({ role }: { role: ExerciseRoleView }) {
  const t = useTranslations('room.exercise');
  const { command } = useRoom();
  const canAsk = useCan('exercise:ask-volunteers');
  const seats = useView(({ floor }) => floor?.seats) ?? {};
  const { id, name, seat = NOBODY, accepted, open, required, volunteers = [], brief } = role;
  const forFacilitator = role.forFacilitator === true;
  const people = seatsInOrder(seats).flatMap((one) => {
    const person = seats[one];
    if (!person || person.role === 'observer') return [];
    return forFacilitator && !leads(person.role) ? [] : [{ value: one, label: person.name }];
  });
  const state = seat === NOBODY ? undefined : t(accepted ? 'accepted' : 'asked');
  const optional = required ? undefined : t(forFacilitator ? 'facilitatorOnly' : 'optional');
  const label = [name, optional, state].filter((part) => part !== undefined).join(' · ');
  return (
    <div className={styles.cast} data-accepted={accepted || undefined}>
      <Select
        label={label}
        value={seat}
        options={[{ value: NOBODY, label: t('castNobody') }, ...people]}
        onChange={(chosen) =>
          void command({
            type: 'exercise:cast',
            role: id,
            ...(chosen === NOBODY ? {} : { seat: chosen }),
          })
        }
      />
      {seat === NOBODY && !open && canAsk && !forFacilitator && (
        <Button
          variant="quiet"
          onPress={() => void command({ type: 'exercise:ask-volunteers', role: id })}
        >
          {t('askVolunteers')}
        </Button>
      )}
      {seat === NOBODY && open && (
        <div className={styles.volunteers}>
          <p>{t('volunteersAsked')}</p>
          {volunteers.map((volunteer) => (
            <Button
              key={volunteer}
              onPress={() => void command({ type: 'exercise:cast', role: id, seat: volunteer })}
            >
              {t('takeVolunteer', { name: seats[volunteer]?.name ?? '' })}
            </Button>
          ))}
        </div>
      )}
      {brief !== undefined && (
        <details className={styles.brief}>
          <summary>
            <ChevronRight aria-hidden />
            <span>{t('details')}</span>
          </summary>
          <p>{brief}</p>
        </details>
      )}
    </div>
  );
}
