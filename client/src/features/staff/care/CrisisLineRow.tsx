import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { CalendarCheck, ChevronDown, ChevronUp, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useCountryName } from '../../../parts/help-now/use-country-name.ts';
import { Verified } from '../../../parts/care/Verified.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from './Care.module.css';
import { CrisisLineFields } from './CrisisLineFields.tsx';
import { changed, lineFaults, today } from './line-faults.ts';

/** One crisis line in the list that is being changed: verified with one press, opened to be typed. */
export function CrisisLineRow({
  number,
  line,
  isOpen,
  checked,
  onOpen,
  onChange,
  onRemove,
}: {
  /** Which of the lines it is, from 1. */
  number: number;
  line: CrisisLine;
  isOpen: boolean;
  /** Somebody has tried to save. */
  checked: boolean;
  onOpen: (open: boolean) => void;
  onChange: (line: CrisisLine) => void;
  onRemove: () => void;
}) {
  const t = useTranslations('careSheets.crisis');
  const nameOf = useCountryName();
  const heading = useId();
  const { country, region, ways, verifiedOn } = line;
  const name = line.name.trim() === '' ? t('line', { number }) : line.name;
  const where = [country === '' ? '' : nameOf(country), region].filter((text) => text !== '');
  const reached = ways.map((way) => (way.kind === 'words' ? way.text : way.number));
  return (
    <section className={styles.line} aria-labelledby={heading} data-line>
      <h2 id={heading}>{name}</h2>
      {!isOpen && (
        <p>
          <span>{reached.join(' · ')}</span>
          <span className={styles.aside}> {where.join(', ')}</span>
        </p>
      )}
      {isOpen && (
        <CrisisLineFields
          line={line}
          faults={checked ? lineFaults(line) : undefined}
          onChange={(change) => onChange(changed(line, change))}
        />
      )}
      <Verified verifiedOn={verifiedOn} check={false} />
      <div className={styles.actions}>
        {verifiedOn !== today() && (
          <Button
            icon={CalendarCheck}
            aria-label={t('verifyNamed', { name })}
            onPress={() => onChange({ ...line, verifiedOn: today() })}
          >
            {t('verify')}
          </Button>
        )}
        <Button
          variant="quiet"
          icon={isOpen ? ChevronUp : ChevronDown}
          aria-expanded={isOpen}
          aria-label={t('openNamed', { name })}
          onPress={() => onOpen(!isOpen)}
        >
          {t('open')}
        </Button>
        <Button
          variant="quiet"
          icon={Trash2}
          aria-label={t('removeNamed', { name })}
          onPress={onRemove}
        >
          {t('remove')}
        </Button>
      </div>
    </section>
  );
}
