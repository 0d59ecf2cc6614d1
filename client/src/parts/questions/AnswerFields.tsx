import type { ArrivalAsked } from '@rapport/shared/contract/arrival.ts';
import { Check, History, House, MapPin, Phone, PhoneOff, UserRound, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { PictureChoice, type PictureOption } from '../../ui/PictureChoice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import styles from './Questions.module.css';

interface QuestionProps {
  draft: AnswerDraft;
  asked: ArrivalAsked;
  /** What is wrong with the answer. */
  error: string | undefined;
  onChange: (draft: AnswerDraft) => void;
}

type Offered<Field extends keyof AnswerDraft> = PictureOption<AnswerDraft[Field]> | false;
const offered = <Field extends keyof AnswerDraft>(options: readonly Offered<Field>[]) =>
  options.filter((option) => option !== false);

/** Where they are now: with one press where the practice knows it. */
export function WhereQuestion({ draft, asked, error, onChange }: QuestionProps) {
  const t = useTranslations('arrival.where');
  const options = offered<'where'>([
    asked.usual && {
      value: 'usual',
      label: t('usual'),
      words: t('usualWords'),
      picture: <House />,
    },
    asked.last && { value: 'last', label: t('last'), picture: <History /> },
    { value: 'words', label: t('words'), picture: <MapPin /> },
  ]);
  const typing = draft.where === 'words';
  return (
    <Question name="where" error={typing ? undefined : error}>
      {options.length > 1 && (
        <PictureChoice
          icons
          label={t('question')}
          value={draft.where}
          options={options}
          onChange={(where) => onChange({ ...draft, where })}
        />
      )}
      {typing && (
        <TextField
          label={t(options.length > 1 ? 'field' : 'question')}
          description={t('example')}
          value={draft.place}
          onChange={(place) => onChange({ ...draft, place })}
          autoComplete="off"
          error={error}
        />
      )}
    </Question>
  );
}

/** Whether they are alone, and what to do where they are not. */
export function AloneQuestion({ draft, error, onChange }: QuestionProps) {
  const t = useTranslations('arrival.alone');
  return (
    <Question name="alone" error={error}>
      <PictureChoice
        icons
        compact
        label={t('question')}
        value={draft.alone}
        options={offered<'alone'>([
          { value: 'yes', label: t('yes'), picture: <UserRound /> },
          { value: 'no', label: t('no'), picture: <Users /> },
        ])}
        onChange={(alone) => onChange({ ...draft, alone })}
      />
      <div role="status">{draft.alone === 'no' && <p className={styles.hint}>{t('hint')}</p>}</div>
    </Question>
  );
}

/** Which number to call if the line fails. */
export function PhoneQuestion({ draft, asked, error, onChange }: QuestionProps) {
  const t = useTranslations('arrival.phone');
  const typing = draft.phone === 'number';
  return (
    <Question name="phone" error={typing ? undefined : error}>
      <PictureChoice
        icons
        label={t('question')}
        value={draft.phone}
        options={offered<'phone'>([
          asked.phone && { value: 'record', label: t('record'), picture: <Check /> },
          { value: 'number', label: t('number'), picture: <Phone /> },
          { value: 'none', label: t('none'), picture: <PhoneOff /> },
        ])}
        onChange={(phone) => onChange({ ...draft, phone })}
      />
      {typing && (
        <TextField
          label={t('field')}
          type="tel"
          value={draft.number}
          onChange={(number) => onChange({ ...draft, number })}
          autoComplete="tel"
          error={error}
        />
      )}
    </Question>
  );
}

function Question({
  name,
  error,
  children,
}: {
  name: string;
  error: string | undefined;
  children: ReactNode;
}) {
  return (
    <div className={styles.question} data-question={name}>
      {children}
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
