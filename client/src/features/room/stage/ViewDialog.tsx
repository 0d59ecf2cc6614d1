import { LAYOUTS } from '@rapport/shared/rules/room-layout.ts';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { PictureChoice } from '../../../ui/PictureChoice.tsx';
import { useRoom } from '../session/room-context.ts';
import { LayoutPicture } from './LayoutPicture.tsx';
import { useArrangement, useViewChoice } from './use-arrangement.ts';
import styles from './ViewDialog.module.css';

/** How one wants to see the room: its arrangement, and whether one sees oneself. */
export function ViewDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useTranslations('room.view');
  return (
    <Dialog
      title={t('title')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('done')}
        </Button>
      }
    >
      <ViewChoices />
    </Dialog>
  );
}

function ViewChoices() {
  const t = useTranslations('room.view');
  const { viewChoice } = useRoom();
  const { hideSelf } = useViewChoice();
  const { kind, usual } = useArrangement();
  return (
    <div className={styles.choices}>
      <p className={styles.own}>{t('own')}</p>
      <PictureChoice
        label={t('layout')}
        value={usual}
        options={LAYOUTS.map((option) => ({
          value: option,
          label: t(option),
          words: t(`${option}Words`),
          picture: <LayoutPicture kind={option} />,
        }))}
        onChange={(chosen) => viewChoice.set({ layout: chosen })}
      />
      {kind !== usual && <p className={styles.own}>{t('scene')}</p>}
      <Checkbox
        checked={hideSelf}
        onChange={(hide) => viewChoice.set({ hideSelf: hide })}
        description={t('hideSelfWords')}
      >
        {t('hideSelf')}
      </Checkbox>
    </div>
  );
}
