import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RAISED_KEY } from '../../../ui/Raised.tsx';
import { useFeatures } from '../core/features-context.ts';
import { useOpenPanels } from '../core/panels-context.ts';
import { inWords } from '../core/words.ts';
import { OWN_KEYS } from '../own/keys.ts';
import { useView } from '../session/room-context.ts';
import { NoRecording } from './NoRecording.tsx';
import styles from './HelpDialog.module.css';
import {
  setEnterSends,
  setSingleKeysOn,
  useEnterSends,
  useSingleKeys,
} from '../keys/single-keys.ts';

/** The room's keys, in words, and the switch that turns off those of a single letter. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.help');
  const { views } = useOpenPanels();
  const leads = useView(({ me }) => me.leads);
  const on = useSingleKeys();
  const room = useTranslations('room');
  const keys = useFeatures().flatMap((feature) => feature.keys ?? []);
  const singles: readonly (readonly [string, string])[] = [
    ...[
      ...keys.filter(({ facilitators = false }) => !facilitators),
      ...keys.filter(({ facilitators = false }) => facilitators && leads),
    ].map(({ key, words }) => [key.toUpperCase(), inWords(room, words)] as const),
    [views.length > 1 ? t('digits', { most: Math.min(views.length, 9) }) : '1', t('views')],
    [OWN_KEYS.help, t('help')],
  ];
  return (
    <Dialog title={t('title')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        <Row keys={t('paletteKeys')} words={t('palette')} />
        {leads && <Row keys={RAISED_KEY} words={t('raised')} />}
        {on && singles.map(([keys, words]) => <Row key={keys} keys={keys} words={words} />)}
      </dl>
      <Checkbox checked={on} onChange={setSingleKeysOn} description={t('singleWords')}>
        {t('single')}
      </Checkbox>
      <Checkbox checked={useEnterSends()} onChange={setEnterSends} description={t('enterWords')}>
        {t('enter')}
      </Checkbox>
      <p className={styles.note}>{t('note')}</p>
      <NoRecording />
    </Dialog>
  );
}

function Row({ keys, words }: { keys: string; words: string }) {
  return (
    <div className={styles.row}>
      <dt>
        <kbd className={styles.key}>{keys}</kbd>
      </dt>
      <dd>{words}</dd>
    </div>
  );
}
