import { X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { AttentionItem } from '../core/attention-item.ts';
import { inWords } from '../core/words.ts';
import styles from './Attention.module.css';

/** One thing that needs attention: what it is, what to do about it, or to set it aside. */
export function AttentionRow({
  item,
  onAct,
  onAside,
}: {
  item: AttentionItem;
  onAct: () => void;
  onAside: () => void;
}) {
  const t = useTranslations('room.attention');
  const words = inWords(useTranslations('room'), item);
  const { icon: Icon, urgent = false, stays = false } = item;
  const act = item.act && t(`act.${item.act.does}`);
  return (
    <li className={styles.item} data-urgent={urgent || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.words}>{words}</span>
      {act !== undefined && (
        <Button
          variant={urgent ? 'primary' : 'secondary'}
          aria-label={t('actNamed', { act, words })}
          onPress={onAct}
        >
          {act}
        </Button>
      )}
      {!stays && <IconButton icon={X} label={t('aside', { words })} onPress={onAside} />}
    </li>
  );
}
