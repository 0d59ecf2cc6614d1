import type { HelpNow } from '@rapport/shared/contract/help-now.ts';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { HelpLines } from './HelpLines.tsx';
import help from './Help.module.css';
import styles from './HelpPage.module.css';
import { linesByCountry } from './lines-by-country.ts';
import { OwnPlan } from './OwnPlan.tsx';
import { PrintedHelp } from './PrintedHelp.tsx';
import { PracticePhone } from './PracticePhone.tsx';
import { useCountryName } from './use-country-name.ts';
import { useHelp } from './use-help.ts';

/** Whom to call, one's own plan and the practice's telephone: everything, ready to press. */
export function HelpPanel() {
  const t = useTranslations('helpNow');
  const { numbers, plan, failed } = useHelp();
  return (
    <div className={styles.panel}>
      {numbers && <Numbers numbers={numbers} />}
      {!numbers && <p className={help.large}>{t(failed === true ? 'failed' : 'loading')}</p>}
      {plan && <OwnPlan plan={plan} />}
      <div className={styles.foot}>
        <Button variant="quiet" icon={Printer} onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <PrintedHelp />
    </div>
  );
}

function Numbers({ numbers }: { numbers: HelpNow }) {
  const t = useTranslations('helpNow');
  const groups = linesByCountry(numbers);
  const [chosen, setChosen] = useState<string>();
  const shown = groups.find(({ country }) => country === chosen) ?? groups[0];
  const nameOf = useCountryName();
  return (
    <>
      {groups.length > 1 && (
        <Select
          label={t('country')}
          value={shown?.country ?? ''}
          onChange={setChosen}
          options={groups.map(({ country }) => ({ value: country, label: nameOf(country) }))}
        />
      )}
      {groups.length === 1 && shown?.country && (
        <p className={help.aside}>{t('countryIs', { country: nameOf(shown.country) })}</p>
      )}
      {shown ? <HelpLines lines={shown.lines} /> : <p className={help.large}>{t('none')}</p>}
      <PracticePhone practice={numbers.practice} />
    </>
  );
}
