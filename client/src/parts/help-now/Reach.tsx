import type { WayShown } from '@rapport/shared/contract/crisis-lines.ts';
import { MessageSquare, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import styles from './Help.module.css';

/**
 * How somebody is reached. Only what the server knows to be one number is a link, and it dials what
 * it shows; everything else is words.
 */
export function Reach({ way, who }: { way: WayShown; who: string }) {
  const t = useTranslations('helpNow');
  const dial = way.kind === 'words' ? undefined : way.dial;
  if (way.kind === 'words' || dial === undefined) {
    return (
      <p className={styles.words}>
        {way.kind === 'text' && <span>{t('byText')} </span>}
        <span>{way.text}</span>
      </p>
    );
  }
  const texts = way.kind === 'text';
  const Icon = texts ? MessageSquare : Phone;
  return (
    <a
      className={styles.call}
      href={`${texts ? 'sms' : 'tel'}:${dial}`}
      aria-label={t(texts ? 'text' : 'call', { who, number: way.text })}
    >
      <Icon aria-hidden />
      {texts && <span>{t('byText')}</span>}
      <span>{way.text}</span>
    </a>
  );
}
