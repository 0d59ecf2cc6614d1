import type { PlannedMeeting } from '@rapport/shared/contract/course.ts';
import type { DeskCourse } from '@rapport/shared/contract/desk.ts';
import {
  CalendarX,
  ChevronDown,
  MoveRight,
  UserRound,
  UserRoundPlus,
  UserRoundX,
} from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from 'wouter';
import { useSessionTime } from '../../../../parts/session-time/useSessionTime.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Card } from '../../../../ui/Card.tsx';
import { Menu } from '../../../../ui/Menu.tsx';
import type { Meant } from '../changes/change-draft.ts';
import { useCourseCalls } from '../course-calls.ts';
import styles from '../Courses.module.css';
import type { LeadMeant } from '../lead/lead-change.ts';
import { useWallDate } from '../use-wall-date.ts';
import { MeetDialog } from './MeetDialog.tsx';

/** The meetings of a group's members alone, and planning them. */
export function MeetingsCard({
  course,
  onChange,
  onLead,
}: {
  course: DeskCourse;
  onChange: (meant: Meant) => void;
  /** Where the reader settles who stands in. */
  onLead?: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.meetings');
  const heading = useId();
  const [isPlanning, setPlanning] = useState(false);
  return (
    <Card labelledBy={heading} padding="large">
      <div className={styles.part}>
        <h2 id={heading}>{t('title')}</h2>
        <p className={styles.aside}>{t('words')}</p>
        {course.meetings.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ul className={styles.list}>
            {course.meetings.map((meeting) => (
              <Row
                key={meeting.id}
                meeting={meeting}
                onChange={onChange}
                {...(onLead && { onLead })}
              />
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button icon={UserRound} onPress={() => setPlanning(true)}>
            {t('plan')}
          </Button>
        </div>
      </div>
      {isPlanning && <MeetDialog course={course} onClose={() => setPlanning(false)} />}
    </Card>
  );
}

function Row({
  meeting,
  onChange,
  onLead,
}: {
  meeting: PlannedMeeting;
  onChange: (meant: Meant) => void;
  onLead?: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.course');
  const tLead = useTranslations('courses.lead');
  const tStaff = useTranslations('staff');
  const tCommon = useTranslations('common');
  // Who only schedules has nothing to do with what sessions are about.
  const { settlesLead } = useCourseCalls();
  const { date, time, timeThere } = useSessionTime(meeting.startsAt, meeting.timeZone);
  const { member, kind, begun, cancelled, standIn } = meeting;
  const isOff = cancelled !== undefined;
  return (
    <li className={styles.row} data-off={isOff || undefined}>
      <span className={styles.grow}>
        <span className={styles.name}>{member.name}</span>
        <span>{`${date}, ${time}`}</span>
        {timeThere === undefined ? null : (
          <span className={styles.aside}>{tCommon('there', { time: timeThere })}</span>
        )}
        {kind === 'weekly' ? null : <span className={styles.aside}>{tStaff(`kind.${kind}`)}</span>}
        {standIn === undefined ? null : (
          <span className={styles.aside}>{tLead('standsIn', { name: standIn.name })}</span>
        )}
      </span>
      {isOff || begun ? (
        <span className={styles.aside}>{t(isOff ? 'cancelled' : 'begun')}</span>
      ) : (
        <>
          {settlesLead && (
            <Link
              href={`/sessions/${encodeURIComponent(meeting.id)}/agenda`}
              aria-label={t('agendaNamed', { date: `${member.name}, ${date}` })}
            >
              {t('agenda')}
            </Link>
          )}
          <MeetingMenu meeting={meeting} onChoose={onChange} {...(onLead && { onLead })} />
        </>
      )}
    </li>
  );
}

function MeetingMenu({
  meeting: session,
  onChoose,
  onLead,
}: {
  meeting: PlannedMeeting;
  onChoose: (meant: Meant) => void;
  onLead?: (meant: LeadMeant) => void;
}) {
  const t = useTranslations('courses.change');
  const tLead = useTranslations('courses.lead');
  const date = useWallDate()(session.wall);
  const { name } = session.member;
  const lead = session.standIn === undefined ? 'stand-in' : 'no-stand-in';
  const label = t('session', { date: name });
  return (
    <Menu
      label={label}
      actions={[
        {
          id: 'move',
          label: t('move.action'),
          icon: MoveRight,
          onAction: () => onChoose({ kind: 'move', session }),
        },
        ...(onLead
          ? [
              {
                id: lead,
                label: tLead(`${lead}.action`),
                icon: session.standIn === undefined ? UserRoundPlus : UserRoundX,
                onAction: () =>
                  onLead({
                    kind: lead,
                    session: session.id,
                    about: `${name}, ${date}`,
                    alone: true,
                  }),
              },
            ]
          : []),
        {
          id: 'cancel',
          label: t('cancel.action'),
          icon: CalendarX,
          danger: true,
          onAction: () => onChoose({ kind: 'cancel', session }),
        },
      ]}
    >
      <Button variant="quiet" icon={ChevronDown} aria-label={label}>
        {t('change')}
      </Button>
    </Menu>
  );
}
