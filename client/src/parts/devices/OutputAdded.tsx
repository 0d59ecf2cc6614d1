import { useTranslations } from 'use-intl';
import type { OutputNews } from '../../media/output-state.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';

/** An output that was plugged in: whether sound now comes out of it, and a press to have it so. */
export function OutputAdded({
  news: { is, inUse, still },
  onUse,
  onKnown,
}: {
  news: OutputNews & { kind: 'added' };
  /** Absent where the browser does not let a page choose. */
  onUse: ((id: string) => void) | undefined;
  onKnown: () => void;
}) {
  const t = useTranslations('devices.added');
  const name = is.label;
  const canUse = inUse === false && onUse !== undefined;
  return (
    <Notice
      announce="polite"
      title={inUse === true ? t('inUse', { name }) : t('there', { name })}
      actions={
        <>
          {canUse && <Button onPress={() => onUse(is.id)}>{t('use', { name })}</Button>}
          <Button variant="quiet" onPress={onKnown}>
            {t('known')}
          </Button>
        </>
      }
    >
      {inUse === false && still !== '' ? <p>{t('still', { name: still })}</p> : undefined}
    </Notice>
  );
}
