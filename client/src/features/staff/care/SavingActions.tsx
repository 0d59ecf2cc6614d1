import { useTranslations } from 'use-intl';
import { Button } from '../../../ui/Button.tsx';
import styles from './Care.module.css';

/** At the foot of what is changed on a page: save it, or discard it. */
export function SavingActions({
  save,
  saving,
  onSave,
  onDiscard,
}: {
  save: string;
  saving: boolean;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const t = useTranslations('careSheets.edit');
  return (
    <div className={styles.actions}>
      <Button variant="primary" isPending={saving} onPress={onSave}>
        {save}
      </Button>
      <Button variant="quiet" onPress={onDiscard}>
        {t('discard')}
      </Button>
    </div>
  );
}
