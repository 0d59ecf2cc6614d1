import { useTranslations } from 'use-intl';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './AskedPaper.module.css';

/** How a course asks for a paper, or not. */
export interface Asking {
  readonly asked: boolean;
  readonly required: boolean;
}

/** A published paper, to be asked for or not, and whether before coming in. */
export function AskedPaper({
  title,
  version,
  asked,
  required,
  onAsk,
}: Asking & {
  /** As it was published last, and which version that is. */
  title: string;
  version: number;
  onAsk: (how: Asking) => void;
}) {
  const t = useTranslations('papers.course');
  return (
    <>
      <Checkbox
        checked={asked}
        onChange={(next) => onAsk({ asked: next, required: next && required })}
      >
        {t('ask', { title, version })}
      </Checkbox>
      {asked && (
        <div className={styles.required}>
          <Checkbox
            checked={required}
            description={t('requireWords')}
            onChange={(next) => onAsk({ asked: true, required: next })}
          >
            {t('require', { title })}
          </Checkbox>
        </div>
      )}
    </>
  );
}
