import { STAFF_ROLES, type StaffRole } from '@rapport/shared/rules/rights.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import styles from './Team.module.css';

/** What somebody is in the practice: one role or several. */
export function RolesField({
  roles,
  onChange,
  missing,
}: {
  roles: readonly StaffRole[];
  onChange: (roles: StaffRole[]) => void;
  /** Whether to say that one is needed. */
  missing: boolean;
}) {
  const t = useTranslations('team');
  return (
    <fieldset className={styles.roles}>
      <legend>{t('invite.roles')}</legend>
      {STAFF_ROLES.map((role) => (
        <Checkbox
          key={role}
          checked={roles.includes(role)}
          onChange={(ticked) =>
            onChange(STAFF_ROLES.filter((one) => (one === role ? ticked : roles.includes(one))))
          }
          description={t(`rolesWords.${role}`)}
        >
          {t(`roles.${role}`)}
        </Checkbox>
      ))}
      {missing && (
        <p role="alert" className={styles.wrong}>
          {t('invite.rolesMissing')}
        </p>
      )}
    </fieldset>
  );
}
