import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { ArrowDown, ArrowUp, GripVertical, Pencil, Trash2 } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl';
import { cx } from '../../../ui/cx.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './Prepare.module.css';
import { ReadyPart } from './ReadyPart.tsx';

/** An item of an agenda that is being prepared, with all that can be done with it. */
export function PreparedRow({
  session,
  item,
  place,
  onEdit,
  onChange,
  onUp,
  onDown,
  onRemove,
}: {
  session: string | undefined;
  item: PreparedItem;
  place: number;
  onEdit: () => void;
  onChange: (item: PreparedItem) => void;
  /** Absent where it can not be done. */
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const t = useTranslations('prepare');
  const { title, minutes, note } = item;
  return (
    <>
      <AriaButton slot="drag" className={cx(styles.handle)}>
        <GripVertical aria-hidden />
      </AriaButton>
      <span aria-hidden className={styles.mark}>
        {place}
      </span>
      <div className={styles.what}>
        <span className={styles.title}>{title}</span>
        <span className={styles.minutes}>{t('minutes', { minutes })}</span>
        {note !== '' && <p className={styles.note}>{note}</p>}
        <ReadyPart
          session={session}
          item={item}
          onChange={(ready) => onChange({ ...item, ready })}
        />
      </div>
      <div className={styles.acts}>
        <IconButton
          icon={ArrowUp}
          label={t('up', { title })}
          isDisabled={!onUp}
          onPress={() => onUp?.()}
        />
        <IconButton
          icon={ArrowDown}
          label={t('down', { title })}
          isDisabled={!onDown}
          onPress={() => onDown?.()}
        />
        <IconButton icon={Pencil} label={t('edit', { title })} onPress={onEdit} />
        <IconButton
          icon={Trash2}
          label={t('remove', { title })}
          isDisabled={!onRemove}
          onPress={() => onRemove?.()}
        />
      </div>
    </>
  );
}
