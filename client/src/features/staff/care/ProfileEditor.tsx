import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type {
  PracticeProfile,
  PracticeProfileShown,
} from '@rapport/shared/contract/practice-profile.ts';
import { useTranslations } from 'use-intl';
import { keepPracticeProfile, practiceProfile } from '../../../http/care.ts';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { CountrySelect } from './CountrySelect.tsx';
import { HoursFields } from './HoursFields.tsx';
import { fits } from './line-faults.ts';
import { PhoneField } from './PhoneField.tsx';
import { ProfileWords } from './ProfileWords.tsx';
import { StaleNotice } from './StaleNotice.tsx';
import { unsavedProfile, useUnsaved } from './unsaved.ts';
import { useSaving } from './use-saving.ts';

/** The key of the one practice that there is. */
export const PRACTICE = 'practice';

/** Changes what clients are told of the practice. */
export function ProfileEditor({ onDone }: { onDone: () => void }) {
  const t = useTranslations('careSheets');
  const unsaved = useUnsaved(unsavedProfile, PRACTICE);
  const finish = () => {
    unsavedProfile.keep(PRACTICE);
    onDone();
  };
  const { saving, problem, theirs, save } = useSaving<PracticeProfile, PracticeProfileShown>({
    put: (profile, revision) => keepPracticeProfile({ revision, profile }),
    read: practiceProfile,
    onSaved: () => {
      announce(t('practice.saved'));
      finish();
    },
  });
  if (!unsaved) return null;
  const { draft, revision } = unsaved;
  const change = (part: Partial<PracticeProfile>) =>
    unsavedProfile.keep(PRACTICE, { draft: { ...draft, ...part }, revision });
  const submit = (from: number) => {
    // What is wrong stands at the field.
    if (fits(draft.phone, draft.country)) void save(draft, from);
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
      <PhoneField
        label={t('practice.phone')}
        number={draft.phone}
        country={draft.country}
        onChange={(phone) => change({ phone })}
      />
      <HoursFields hours={draft.hours} onChange={(hours) => change({ hours })} />
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {theirs && (
        <StaleNotice
          title={t('practice.staleTitle')}
          summary={t('practice.theirs')}
          by={theirs.changed?.by}
          onKeepMine={() => submit(theirs.revision)}
          onTakeTheirs={finish}
        >
          <ProfileWords profile={theirs.profile} />
        </StaleNotice>
      )}
      <div className={styles.actions}>
        <Button variant="primary" isPending={saving} onPress={() => submit(revision)}>
          {t('practice.save')}
        </Button>
        <Button variant="quiet" onPress={finish}>
          {t('edit.discard')}
        </Button>
      </div>
    </div>
  );
}
