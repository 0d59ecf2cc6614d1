import type { ToldWithdrawal } from '@rapport/shared/contract/papers.ts';
import { useFormatter, useTranslations } from 'use-intl';
import shared from '../courses/Courses.module.css';

/** How a client told that they take a signature back, and who entered it. */
export function Told({ told: { how, on, by } }: { told: ToldWithdrawal }) {
  const t = useTranslations('papers.told');
  const format = useFormatter();
  // A day has no zone of its own: it is shown as it stands.
  const day = format.dateTime(new Date(`${on}T00:00Z`), { timeZone: 'UTC', dateStyle: 'long' });
  const facts = [t(how, { on: day }), ...(by === undefined ? [] : [t('by', { name: by })])];
  return <p className={shared.aside}>{facts.join(' · ')}</p>;
}
