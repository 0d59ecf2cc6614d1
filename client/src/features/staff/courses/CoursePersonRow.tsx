import type { CoursePerson } from '@rapport/shared/contract/course.ts';
import { leads } from '@rapport/shared/rules/leads.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CopyLink } from '../../../parts/copy-link/CopyLink.tsx';
import styles from './Courses.module.css';
import type { LeadMeant } from './lead/lead-change.ts';

/** Somebody in a course, with their link. */
export function CoursePersonRow({
  person,
  timeZone,
  onLead,
  onTakeOut,
}: {
  person: CoursePerson;
  /** Of the course. */
  timeZone: string;
  /** Where the reader settles who facilitates. */
  onLead?: (meant: LeadMeant) => void;
  /** Where they can be taken out. */
  onTakeOut?: () => void;
}) {
  const t = useTranslations('courses.course');
  const tChange = useTranslations('courses.change');
  const tPeople = useTranslations('staff.people');
  const tCommon = useTranslations('common');
  const tLead = useTranslations('courses.lead');
  const format = useFormatter();
  const { membership, name, role, link, account, left, until, from } = person;
  const day = (moment: string) =>
    format.dateTime(new Date(moment), { timeZone, dateStyle: 'long' });
  const lead = leads(role) && left === undefined && from === undefined;
  const handing = until === undefined ? 'hand-over' : 'stay';
  const without =
    left === undefined
      ? tPeople(account === undefined ? 'noLink' : account ? 'signsIn' : 'noAccount')
      : t('left');
  return (
    <li className={styles.row}>
      <Avatar name={name} size="small" />
      <span className={styles.grow}>
        <span className={styles.name}>{name}</span>
        <span className={styles.aside}>{tCommon(`role.${role}`)}</span>
        {until === undefined ? null : (
          <span className={styles.aside}>{tLead('until', { date: day(until) })}</span>
        )}
        {from === undefined ? null : (
          <span className={styles.aside}>{tLead('fromThen', { date: day(from) })}</span>
        )}
      </span>
      {left === undefined && link !== undefined ? (
        <CopyLink name={name} link={link} t={tPeople} />
      ) : (
        <span className={styles.aside}>{without}</span>
      )}
      {onLead && lead && (
        <Button
          variant="quiet"
          aria-label={tLead(`${handing}.actionNamed`, { name })}
          onPress={() => onLead({ kind: handing, membership, about: name })}
        >
          {tLead(`${handing}.action`)}
        </Button>
      )}
      {onTakeOut && (
        <Button
          variant="quiet"
          aria-label={tChange('leave.actionNamed', { name })}
          onPress={onTakeOut}
        >
          {tChange('leave.action')}
        </Button>
      )}
    </li>
  );
}
