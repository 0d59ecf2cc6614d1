import { AGENDA_LIMITS } from '@rapport/shared/contract/room/agenda-limits.ts';
import type { AgendaItemView } from '@rapport/shared/contract/room/agenda.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useRoom } from '../session/room-context.ts';
import styles from './ItemDialog.module.css';

/** Changes an item of the agenda, or, without one, adds one at its end. */
export function ItemDialog({
  item,
  isOpen,
  onClose,
}: {
  item?: AgendaItemView;
  isOpen: boolean;
  onClose: () => void;
}) {
  const t = useTranslations('room.agenda');
  const { command } = useRoom();
  const title = useDraft(`item ${item?.id ?? 'new'}`, item?.title);
  const [minutes, setMinutes] = useState(String(item?.minutes ?? 10));
  const [missing, setMissing] = useState(false);
  const parsed = Number.parseInt(minutes, 10);
  const valid = parsed >= AGENDA_LIMITS.shortest && parsed <= AGENDA_LIMITS.longest;

  const close = () => {
    title.forget();
    onClose();
  };
  const save = () => {
    if (title.text.trim() === '') {
      setMissing(true);
      return;
    }
    if (!valid) return;
    void command(
      item
        ? { type: 'agenda:edit', item: item.id, title: title.text, minutes: parsed }
        : { type: 'agenda:add', title: title.text, minutes: parsed },
    );
    close();
  };

  return (
    <FormDialog
      title={t(item ? 'editTitle' : 'addTitle')}
      submit={t(item ? 'save' : 'addConfirm')}
      onSubmit={save}
      onClose={close}
      isOpen={isOpen}
    >
      <div className={styles.fields}>
        <TextField
          label={t('itemTitle')}
          value={title.text}
          onChange={(text) => {
            title.write(text);
            setMissing(false);
          }}
          maxLength={AGENDA_LIMITS.title}
          error={missing ? t('titleMissing') : undefined}
          autoFocus
        />
        <TextField
          label={t('itemMinutes')}
          value={minutes}
          onChange={setMinutes}
          inputMode="numeric"
          error={valid ? undefined : t('minutesWrong', { most: AGENDA_LIMITS.longest })}
        />
      </div>
    </FormDialog>
  );
}
