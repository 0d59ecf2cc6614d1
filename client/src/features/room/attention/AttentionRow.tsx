import {
  CirclePause,
  Clock,
  DoorOpen,
  EarOff,
  Eye,
  Hand,
  LifeBuoy,
  Mail,
  MonitorSmartphone,
  ShieldAlert,
  UserRoundMinus,
  WifiOff,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import styles from './Attention.module.css';
import type { AttentionItem, AttentionKind } from './attention-item.ts';
import { attentionWords } from './attention-words.ts';

const ICONS: Record<AttentionKind, LucideIcon> = {
  breakoutHelp: LifeBuoy,
  lost: WifiOff,
  path: EarOff,
  waits: DoorOpen,
  newDevice: MonitorSmartphone,
  disowned: ShieldAlert,
  observer: Eye,
  alone: UserRoundMinus,
  unplaced: UserRoundMinus,
  hand: Hand,
  moment: CirclePause,
  message: Mail,
  itemOver: Clock,
  closing: Clock,
  endNear: Clock,
  endOver: Clock,
};

/** What must not be missed: it stands out, and can not be set aside. */
const URGENT: readonly AttentionKind[] = ['breakoutHelp'];
/** What goes by itself as soon as it is dealt with. */
const STAYS: readonly AttentionKind[] = [...URGENT, 'hand', 'closing'];

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
  const words = attentionWords(item, t);
  const Icon = ICONS[item.kind];
  const act = item.act && t(`act.${item.act.does}`);
  return (
    <li className={styles.item} data-urgent={URGENT.includes(item.kind) || undefined}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.words}>{words}</span>
      {act !== undefined && (
        <Button
          variant={URGENT.includes(item.kind) ? 'primary' : 'secondary'}
          aria-label={t('actNamed', { act, words })}
          onPress={onAct}
        >
          {act}
        </Button>
      )}
      {!STAYS.includes(item.kind) && (
        <IconButton icon={X} label={t('aside', { words })} onPress={onAside} />
      )}
    </li>
  );
}
