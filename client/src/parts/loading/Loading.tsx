import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Notice } from '../../ui/Notice.tsx';
import { Spinner } from '../../ui/Spinner.tsx';

/** So long nothing is said of the server, ms: a slow phone takes a while by itself. */
const PATIENCE_MS = 4000;

/** What stands where a part of the program is on its way. */
export function Loading() {
  const t = useTranslations('common');
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <Spinner label={t('loading')} />
      {isLong && (
        <Notice announce="polite" title={t('longLoading.title')}>
          {t('longLoading.words')}
        </Notice>
      )}
    </>
  );
}
