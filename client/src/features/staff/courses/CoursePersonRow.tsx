import type { CoursePerson } from '@rapport/shared/contract/course.ts';
import { useTranslations } from 'use-intl';
import { Avatar } from '../../../ui/Avatar.tsx';
import { Button } from '../../../ui/Button.tsx';
import { CopyLink } from '../CopyLink.tsx';
import styles from './Courses.module.css';

/** Somebody in a course, with their link. */
export function CoursePersonRow({
  person,
  onTakeOut,
}: {
  person: CoursePerson;
  /** Where they can be taken out. */
  onTakeOut?: () => void;
}) {
  const t = useTranslations('courses.course');
  const tChange = useTranslations('courses.change');
  const tPeople = useTranslations('staff.people');
  const tCommon = useTranslations('common');
  const { name, role, link, account, left } = person;
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
      </span>
      {left === undefined && link !== undefined ? (
        <CopyLink name={name} link={link} />
      ) : (
        <span className={styles.aside}>{without}</span>
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
