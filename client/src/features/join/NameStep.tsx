import { LOBBY_LIMITS } from '@rapport/shared/contract/room/lobby-limits.ts';
import { type SubmitEvent, useState } from 'react';
import { readableLine } from '@rapport/shared/rules/readable-text.ts';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/Button.tsx';
import { PageHeading } from '../../ui/PageHeading.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useAskBeforeLeaving } from '../../ui/use-ask-before-leaving.ts';
import styles from './NameStep.module.css';

export interface NameStepProps {
  name: string;
  pronouns: string;
  onNamed: (name: string, pronouns: string) => void;
}

/** How the others will see one: the name, and pronouns for those who like to give them. */
export function NameStep(props: NameStepProps) {
  const t = useTranslations('join.name');
  const tCommon = useTranslations('common');
  const [name, setName] = useState(props.name);
  const [pronouns, setPronouns] = useState(props.pronouns);
  const [tried, setTried] = useState(false);
  const [shownName, shownPronouns] = [readableLine(name), readableLine(pronouns)];
  const nameError =
    shownName === ''
      ? t('nameMissing')
      : shownName.length > LOBBY_LIMITS.name
        ? t('nameTooLong', { most: LOBBY_LIMITS.name })
        : undefined;
  const pronounsError =
    shownPronouns.length > LOBBY_LIMITS.pronouns
      ? t('pronounsTooLong', { most: LOBBY_LIMITS.pronouns })
      : undefined;

  useAskBeforeLeaving(name !== props.name || pronouns !== props.pronouns);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const field = nameError === undefined ? 'pronouns' : 'name';
    if (nameError === undefined && pronounsError === undefined) {
      props.onNamed(shownName, shownPronouns);
    } else {
      event.currentTarget.querySelector<HTMLInputElement>(`[name=${field}]`)?.focus();
    }
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <div className={styles.words}>
        <PageHeading>{t('title')}</PageHeading>
        <p>{t('words')}</p>
      </div>
      <TextField
        name="name"
        label={t('name')}
        value={name}
        onChange={setName}
        isRequired
        autoComplete="given-name"
        autoCapitalize="words"
        enterKeyHint="next"
        error={tried ? nameError : undefined}
      />
      <TextField
        name="pronouns"
        label={t('pronouns')}
        hint={tCommon('optional')}
        description={t('pronounsExample')}
        value={pronouns}
        onChange={setPronouns}
        autoComplete="off"
        autoCapitalize="none"
        enterKeyHint="go"
        error={tried ? pronounsError : undefined}
      />
      <div className={styles.foot}>
        <Button type="submit" variant="primary" size="large" wide>
          {t('next')}
        </Button>
      </div>
    </form>
  );
}
