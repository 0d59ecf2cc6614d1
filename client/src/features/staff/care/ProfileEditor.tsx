import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type {
  PracticeProfile,
  PracticeProfileShown,
} from '@rapport/shared/contract/practice-profile.ts';
import { useTranslations } from 'use-intl';
import { keepPracticeProfile, practiceProfile } from '../../../http/care.ts';
import { zoneChoices } from '../../../parts/session-time/zones.ts';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { CountrySelect } from '../../../parts/phone/CountrySelect.tsx';
import { HoursFields } from './HoursFields.tsx';
import { fits } from '../../../parts/phone/fits.ts';
import { PhoneField } from '../../../parts/phone/PhoneField.tsx';
import { ProfileWords } from './ProfileWords.tsx';
import { SavingActions } from './SavingActions.tsx';
import { SavingNotices } from './SavingNotices.tsx';
import { unsavedProfile } from './unsaved.ts';
import { useEditing } from './use-editing.ts';

/** The key of the one practice that there is. */
export const PRACTICE = 'practice';

/** Changes what clients are told of the practice. */
export function ProfileEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('careSheets');
  const editing = useEditing<PracticeProfile, PracticeProfileShown>({
    store: unsavedProfile,
    at: PRACTICE,
    put: (profile, revision) => keepPracticeProfile({ revision, profile }),
    read: practiceProfile,
    saved: t('practice.saved'),
    onDone,
  });
  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const zones = [{ value: '', label: t('practice.noTimeZone') }, ...zoneChoices(draft.timeZone)];
  const change = (part: Partial<PracticeProfile>) => editing.change({ ...draft, ...part });
  const submit = (from: number) => {
    // What is wrong stands at the field.
    if (fits(draft.phone, draft.country)) void editing.save(draft, from);
  };
  return (
    <div className={styles.form}>
      <div className={styles.pair}>
        <TextField
          label={t('practice.name')}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={CRISIS_LIMITS.name}
          autoComplete="off"
        />
        <CountrySelect
          label={t('practice.country')}
          country={draft.country}
          onChange={(country) => change({ country })}
        />
      </div>
      <Select
        label={t('practice.timeZone')}
        description={t('practice.timeZoneWords')}
        value={draft.timeZone}
        options={zones}
        onChange={(timeZone) => change({ timeZone })}
      />
      <PhoneField
        label={t('practice.phone')}
        number={draft.phone}
        country={draft.country}
        onChange={(phone) => change({ phone })}
      />
      <HoursFields hours={draft.hours} onChange={(hours) => change({ hours })} />
      <SavingNotices
        editing={editing}
        title={t('practice.staleTitle')}
        summary={t('practice.theirs')}
        onSave={submit}
      >
        {({ profile }) => <ProfileWords profile={profile} />}
      </SavingNotices>
      <SavingActions
        save={t('practice.save')}
        saving={editing.saving}
        onSave={() => submit(revision)}
        onDiscard={editing.discard}
      />
    </div>
  );
}
