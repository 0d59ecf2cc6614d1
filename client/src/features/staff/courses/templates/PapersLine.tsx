import type { AskedPaper } from '@rapport/shared/contract/papers.ts';
import { useFormatter, useTranslations } from 'use-intl';
import { usePublishedPapers } from '../use-published-papers.ts';

/** Which papers a template asks for, in words. */
export function PapersLine({ papers }: { papers: readonly AskedPaper[] | undefined }) {
  const t = useTranslations('courses.templates.papers');
  const format = useFormatter();
  const { data } = usePublishedPapers();
  if (!papers) return <span>{t('open')}</span>;
  if (papers.length === 0) return <span>{t('none')}</span>;
  const titles = (data ?? []).flatMap(({ id, title }) => {
    const asked = papers.find(({ paper }) => paper === id);
    return asked ? [asked.required ? t('required', { title }) : title] : [];
  });
  return titles.length === 0 ? null : <span>{t('asked', { titles: format.list(titles) })}</span>;
}
