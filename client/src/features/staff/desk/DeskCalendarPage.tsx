import type { Me } from '@rapport/shared/contract/rest.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { deskCalendar } from '../../../http/desk.ts';
import { Select } from '../../../ui/Select.tsx';
import { CalendarPage, type CalendarSource } from '../calendar/CalendarPage.tsx';
import shared from '../courses/Courses.module.css';
import { DESK_CALENDAR } from '../query-keys.ts';
import { teamQuery } from '../team/team-query.ts';
import { deskOf } from '../desk-ways.ts';

const PRACTICE: CalendarSource = { key: DESK_CALENDAR, load: deskCalendar, here: 'desk' };

/** When the sessions of the practice are, of one therapist or of all. */
export function DeskCalendarPage({ me }: { me: Me }) {
  const t = useTranslations('desk');
  const [whose, setWhose] = useState('');
  const { data } = useQuery(teamQuery);
  const therapists = (data?.colleagues ?? []).filter(
    ({ roles, active }) => active && roles.includes('therapist'),
  );
  const chosen = therapists.find(({ id }) => id === whose);
  return (
    <CalendarPage
      me={me}
      source={PRACTICE}
      shows={({ facilitators }) =>
        whose === '' || (facilitators ?? []).some(({ person }) => person === whose)
      }
      choice={
        <div className={shared.add}>
          <Select
            label={t('whose')}
            value={whose}
            options={[
              { value: '', label: t('everyone') },
              ...therapists.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setWhose}
          />
          {chosen && <Link href={deskOf(chosen.id)}>{t('open', { name: chosen.name })}</Link>}
        </div>
      }
    />
  );
}
