import type { AgendaSource } from '@rapport/shared/contract/prepared-agenda.ts';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useOwnTime } from '../../../parts/session-time/useSessionTime.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import shared from '../courses/Courses.module.css';

/** The sessions whose agenda can be copied: the one before by a press, others out of a list. */
export function CopyFromSession({
  sources,
  copying,
  onCopy,
}: {
  sources: readonly AgendaSource[];
  /** Which of them is being copied. */
  copying: string | undefined;
  onCopy: (session: string) => void;
}) {
  const t = useTranslations('prepare.copy');
  const timeOf = useOwnTime();
  const [chosen, setChosen] = useState('');
  const before = sources.find((one) => one.before);
  const others = sources.filter((one) => !one.before);
  const dateOf = ({ startsAt, timeZone }: AgendaSource) =>
    timeOf(startsAt, timeZone, startsAt).date;
  const words = (one: AgendaSource) => {
    const { title, number } = one;
    const date = dateOf(one);
    return number === undefined
      ? t('other', { title, date })
      : t('numbered', { title, number, date });
  };
  return (
    <>
      {before && (
        <div className={shared.actions}>
          <Button
            icon={Copy}
            isPending={copying === before.session}
            onPress={() => onCopy(before.session)}
          >
            {before.number === undefined
              ? t('beforeAlone', { date: dateOf(before) })
              : t('before', { number: before.number, date: dateOf(before) })}
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <div className={shared.add}>
          <Select
            label={t('from')}
            value={chosen}
            options={[
              { value: '', label: t('choose') },
              ...others.map((one) => ({ value: one.session, label: words(one) })),
            ]}
            onChange={setChosen}
          />
          <Button
            icon={Copy}
            isDisabled={chosen === ''}
            isPending={chosen !== '' && copying === chosen}
            onPress={() => onCopy(chosen)}
          >
            {t('take')}
          </Button>
        </div>
      )}
    </>
  );
}
