import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { Plus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './Care.module.css';
import { CountrySelect } from '../../../parts/phone/CountrySelect.tsx';
import { HoursFields } from './HoursFields.tsx';
import type { LineFaults } from './line-faults.ts';
import { WayFields } from './WayFields.tsx';

/** The fields of a crisis line. */
export function CrisisLineFields({
  line,
  faults,
  onChange,
}: {
  line: CrisisLine;
  /** What is to be put right before it can be saved; nothing before somebody has tried. */
  faults: LineFaults | undefined;
  onChange: (change: Partial<CrisisLine>) => void;
}) {
  const t = useTranslations('careSheets');
  const { kind, name, country, region, ways, hours, note } = line;
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={t('crisis.name')}
          value={name}
          onChange={(text) => onChange({ name: text })}
          maxLength={CRISIS_LIMITS.name}
          error={faults?.name === true ? t('crisis.missing') : undefined}
          autoComplete="off"
        />
        <Select
          label={t('crisis.kind')}
          value={kind}
          onChange={(chosen) => onChange({ kind: chosen === 'emergency' ? chosen : 'crisis' })}
          options={(['crisis', 'emergency'] as const).map((value) => ({
            value,
            label: t(`crisis.kinds.${value}`),
          }))}
        />
      </div>
      <div className={styles.pair}>
        <CountrySelect
          label={t('phone.country')}
          country={country}
          onChange={(chosen) => onChange({ country: chosen })}
        />
        <TextField
          label={t('crisis.region')}
          value={region}
          onChange={(text) => onChange({ region: text })}
          maxLength={CRISIS_LIMITS.region}
          autoComplete="off"
        />
      </div>
      {ways.map((way, index) => (
        <WayFields
          key={index}
          number={index + 1}
          way={way}
          country={country}
          missing={faults?.emptyWays.has(index) === true}
          onChange={(next) => onChange({ ways: ways.with(index, next) })}
          onRemove={
            ways.length > 1 ? () => onChange({ ways: ways.toSpliced(index, 1) }) : undefined
          }
        />
      ))}
      {ways.length < CRISIS_LIMITS.ways && (
        <div>
          <Button
            variant="quiet"
            icon={Plus}
            onPress={() => onChange({ ways: [...ways, { kind: 'call', number: '' }] })}
          >
            {t('crisis.addWay')}
          </Button>
        </div>
      )}
      <HoursFields hours={hours} onChange={(next) => onChange({ hours: next })} />
      <TextField
        label={t('crisis.note')}
        value={note}
        onChange={(text) => onChange({ note: text })}
        maxLength={CRISIS_LIMITS.note}
        autoComplete="off"
      />
    </>
  );
}
