import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { ReachWay } from '@rapport/shared/contract/crisis-lines.ts';
import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { PhoneField } from '../../../parts/phone/PhoneField.tsx';

const KINDS = ['call', 'text', 'words'] as const;

/** One way to reach a line, to be typed. */
export function WayFields({
  number,
  way,
  country,
  missing,
  onChange,
  onRemove,
}: {
  /** Which of the ways it is, from 1. */
  number: number;
  way: ReachWay;
  country: string;
  missing: boolean;
  onChange: (way: ReachWay) => void;
  onRemove: (() => void) | undefined;
}) {
  const t = useTranslations('careSheets');
  const typed = way.kind === 'words' ? way.text : way.number;
  const as = (kind: string, text: string): ReachWay =>
    kind === 'call' || kind === 'text' ? { kind, number: text } : { kind: 'words', text };
  const error = missing ? t('crisis.missing') : undefined;
  return (
    <div role="group" aria-label={t('crisis.way', { number })} className={styles.way}>
      <Select
        label={t('crisis.wayKind')}
        value={way.kind}
        onChange={(kind) => onChange(as(kind, typed))}
        options={KINDS.map((kind) => ({ value: kind, label: t(`crisis.wayKinds.${kind}`) }))}
      />
      {way.kind === 'words' ? (
        <TextField
          label={t('crisis.wayWords')}
          value={typed}
          onChange={(text) => onChange(as('words', text))}
          maxLength={CRISIS_LIMITS.words}
          error={error}
          autoComplete="off"
        />
      ) : (
        <PhoneField
          label={t('phone.number')}
          number={typed}
          country={country}
          missing={error}
          onChange={(text) => onChange(as(way.kind, text))}
        />
      )}
      {onRemove && (
        <div>
          <Button variant="quiet" icon={Trash2} onPress={onRemove}>
            {t('crisis.removeWay')}
          </Button>
        </div>
      )}
    </div>
  );
}
