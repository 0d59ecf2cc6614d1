import type { CardLibrary } from '@rapport/shared/contract/rest.ts';
import { CARD_LIMITS } from '@rapport/shared/contract/card-limits.ts';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { CardDraft, CardProblem } from './card-draft.ts';
import styles from './CardFields.module.css';
import { AREAS, PHASES } from './choices.ts';
import { RoleFields } from './RoleFields.tsx';
import { StepFields } from './StepFields.tsx';
import { useProblemWords } from './use-problem-words.ts';

const INTENSITIES = [1, 2, 3] as const;

/** The form of a card. */
export function CardFields({
  draft,
  problems,
  stepTitles,
  onChange,
}: {
  draft: CardDraft;
  /** By field; absent as long as nobody has tried to save it. */
  problems: ReadonlyMap<string, CardProblem> | undefined;
  stepTitles: CardLibrary['steps'];
  onChange: (draft: CardDraft) => void;
}) {
  const t = useTranslations('cards.editor');
  const cards = useTranslations('cards');
  const common = useTranslations('common');
  const words = useProblemWords(problems);
  const change = (part: Partial<CardDraft>) => onChange({ ...draft, ...part });
  return (
    <div className={styles.fields}>
      <TextField
        label={t('title')}
        value={draft.title}
        onChange={(title) => change({ title })}
        error={words('title')}
        autoFocus
      />
      <div className={styles.pair}>
        <Select
          label={cards('areaLabel')}
          value={draft.area}
          options={AREAS.map((value) => ({ value, label: cards(`area.${value}`) }))}
          onChange={(value) => change({ area: AREAS.find((area) => area === value) ?? 'any' })}
        />
        <Select
          label={cards('intensityLabel')}
          value={String(draft.intensity)}
          options={INTENSITIES.map((level) => ({
            value: String(level),
            label: cards('ofThree', { level }),
          }))}
          onChange={(value) => change({ intensity: Number(value) })}
        />
      </div>
      <fieldset className={styles.group}>
        <legend>{t('phases')}</legend>
        <div className={styles.ticks}>
          {PHASES.map((phase) => (
            <Checkbox
              key={phase}
              checked={draft.phases.includes(phase)}
              onChange={(on) =>
                change({
                  phases: PHASES.filter((one) => (one === phase ? on : draft.phases.includes(one))),
                })
              }
            >
              {common(`phase.${phase}`)}
            </Checkbox>
          ))}
        </div>
        {problems?.has('phases') === true && (
          <p className={styles.error} tabIndex={-1} data-invalid>
            {t('phaseMissing')}
          </p>
        )}
      </fieldset>
      <TextArea
        label={t('scenario')}
        description={t('scenarioWords')}
        value={draft.scenario}
        onChange={(scenario) => change({ scenario })}
        error={words('scenario')}
        rows={4}
      />
      <TextArea
        label={t('caution')}
        description={t('leadersOnly')}
        value={draft.caution}
        onChange={(caution) => change({ caution })}
        error={words('caution')}
        rows={2}
      />
      <RoleFields draft={draft} words={words} onChange={onChange} />
      <StepFields draft={draft} stepTitles={stepTitles} onChange={onChange} />
      {draft.steps.some(({ kind, on }) => kind === 'aim' && on) && (
        <TextArea
          label={t('aim')}
          description={t('aimWords')}
          value={draft.aim}
          onChange={(aim) => change({ aim })}
          error={words('aim')}
          rows={2}
        />
      )}
      <TextArea
        label={t('prompts')}
        description={t('perLine')}
        value={draft.prompts}
        onChange={(prompts) => change({ prompts })}
        error={words('prompts', CARD_LIMITS.line)}
      />
      <TextArea
        label={t('observe')}
        description={t('observeWords')}
        value={draft.observe}
        onChange={(observe) => change({ observe })}
        error={words('observe')}
        rows={2}
      />
      <TextArea
        label={t('debrief')}
        description={t('perLine')}
        value={draft.debrief}
        onChange={(debrief) => change({ debrief })}
        error={words('debrief', CARD_LIMITS.line)}
      />
      <Checkbox
        checked={draft.shared}
        onChange={(shared) => change({ shared })}
        description={t('shareWords')}
      >
        {t('share')}
      </Checkbox>
    </div>
  );
}
