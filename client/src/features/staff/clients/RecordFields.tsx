import type { ClientRecord } from '@rapport/shared/contract/client.ts';
import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../../../ui/TextField.tsx';
import shared from '../courses/Courses.module.css';
import { todayHere } from './day.ts';
import { ReachFields } from './ReachFields.tsx';
import { recordFaults } from './record-faults.ts';
import { TherapyFields } from './TherapyFields.tsx';
import { useFaultWords } from './use-fault-words.ts';

/** What the parts of the form are given. */
export interface FieldsProps {
  draft: ClientRecord;
  onChange: (draft: ClientRecord) => void;
}

/** The fields of a record, each with what is wrong beside it. */
export function RecordFields({ draft, onChange }: FieldsProps) {
  const t = useTranslations('clients');
  const words = useFaultWords();
  const faults = recordFaults(draft, todayHere());
  const { consent } = draft;
  const change = (part: Partial<ClientRecord>) => onChange({ ...draft, ...part });
  return (
    <>
      <Part title={t('part.person')}>
        <TextField
          label={t('field.name')}
          description={t('field.nameWords')}
          value={draft.name}
          onChange={(name) => change({ name })}
          isRequired
          autoFocus
          autoCapitalize="words"
          autoComplete="off"
          error={words(faults.name)}
        />
        <TextField
          label={t('field.legalName')}
          value={draft.legalName}
          onChange={(legalName) => change({ legalName })}
          autoCapitalize="words"
          autoComplete="off"
          error={words(faults.legalName)}
        />
        <TextField
          label={t('field.pronouns')}
          value={draft.pronouns}
          onChange={(pronouns) => change({ pronouns })}
          autoComplete="off"
          error={words(faults.pronouns)}
        />
        <TextField
          type="date"
          label={t('field.born')}
          value={draft.born}
          onChange={(born) => change({ born })}
          error={words(faults.born)}
        />
      </Part>
      <Part title={t('part.reach')}>
        <ReachFields draft={draft} onChange={onChange} />
      </Part>
      <Part title={t('part.consent')}>
        <TextField
          label={t('field.consentBy')}
          description={t('field.consentByWords')}
          value={consent.by}
          onChange={(by) => change({ consent: { ...consent, by } })}
          autoComplete="off"
          error={words(faults.consentBy)}
        />
        <TextField
          label={t('field.consentGround')}
          description={t('field.consentGroundWords')}
          value={consent.ground}
          onChange={(ground) => change({ consent: { ...consent, ground } })}
          autoComplete="off"
          error={words(faults.consentGround)}
        />
      </Part>
      <Part title={t('part.therapy')}>
        <TherapyFields draft={draft} onChange={onChange} />
      </Part>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={shared.part} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <div className={shared.pair}>{children}</div>
    </section>
  );
}
