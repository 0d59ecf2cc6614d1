import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { OPTIONAL_STEPS, type CardDraft, type StepDraft } from './card-draft.ts';
import styles from './CardFields.module.css';

/** In seconds; beside these, whatever a card has already. */
const TIMES = [60, 120, 180, 240, 300, 360, 480, 600, 900, 1200, 1800];

/** The course of the exercise: which steps, and how long. */
export function StepFields({
  draft,
  stepTitles,
  onChange,
}: {
  draft: CardDraft;
  stepTitles: CardLibrary['steps'];
  onChange: (draft: CardDraft) => void;
}) {
  const t = useTranslations('cards.editor');
  const cards = useTranslations('cards');
  const change = (kind: StepDraft['kind'], next: StepDraft) =>
    onChange({ ...draft, steps: draft.steps.map((step) => (step.kind === kind ? next : step)) });
  return (
    <section className={styles.section} aria-label={t('steps')}>
      <h3>{t('steps')}</h3>
      <ol className={styles.steps}>
        {draft.steps.map((step) => {
          const { kind, on, seconds } = step;
          const title = stepTitles[kind];
          const times = [...new Set([...TIMES, seconds ?? 60])].sort((a, b) => a - b);
          return (
            <li key={kind} className={styles.step}>
              {OPTIONAL_STEPS.includes(kind) || !on ? (
                <Checkbox checked={on} onChange={(next) => change(kind, { ...step, on: next })}>
                  {title}
                </Checkbox>
              ) : (
                <span className={styles.fixed}>{title}</span>
              )}
              {on && (
                <Select
                  label={t('stepTime', { step: title })}
                  hideLabel
                  value={String(seconds ?? '')}
                  options={[
                    { value: '', label: t('noTime') },
                    ...times.map((time) => ({
                      value: String(time),
                      label: cards('min', { minutes: time / 60 }),
                    })),
                  ]}
                  onChange={(value) =>
                    change(kind, { kind, on, ...(value !== '' && { seconds: Number(value) }) })
                  }
                />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
