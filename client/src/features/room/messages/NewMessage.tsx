import { Mail, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useOpenPanels } from '../core/panels-context.ts';
import { useView } from '../session/room-context.ts';
import { unreadIn } from './conversations.ts';
import styles from './NewMessage.module.css';

/**
 * On a phone, where the tab with its number may be out of sight: that there is something to read.
 * Not from whom, nor what: others may be looking at this screen. (Facilitators find it among
 * what needs attention.)
 */
export function NewMessage() {
  const t = useTranslations('room.messages');
  const { shown, open } = useOpenPanels();
  const unread = useView(unreadIn);
  const [putOff, setPutOff] = useState(0);
  if (unread < putOff) setPutOff(unread);
  const leads = useView(({ me }) => me.leads);
  if (leads || unread <= putOff || shown === 'messages') return null;
  return (
    <div className={styles.news}>
      <Mail aria-hidden className={styles.icon} />
      <span className={styles.words}>{t('news')}</span>
      <Button onPress={() => open('messages', { focus: true })}>{t('read')}</Button>
      <IconButton icon={X} label={t('later')} onPress={() => setPutOff(unread)} />
    </div>
  );
}
