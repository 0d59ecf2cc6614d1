import { PREPARED_LIMITS } from '@rapport/shared/contract/prepared-agenda-limits.ts';
import type { PreparedItem } from '@rapport/shared/contract/prepared-agenda.ts';
import { AGENDA_LIMITS } from '@rapport/shared/contract/room/agenda-limits.ts';
import { readableLine, readableLines } from '@rapport/shared/rules/readable-text.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { wholeNumber } from './whole-number.ts';

/** What an item says: its title, how long it takes, and a note for facilitators. */
export function PreparedItemDialog({
  item,
  isNew,
  onDone,
  onClose,
}: {
  item: PreparedItem;
  isNew: boolean;
  onDone: (item: PreparedItem) => void;
  onClose: () => void;
}) {
  const t = useTranslations('prepare.item');
  const [title, setTitle] = useState(item.title);
  const [minutes, setMinutes] = useState(String(item.minutes));
  const [note, setNote] = useState(item.note);
  const [tried, setTried] = useState(false);
  const count = wholeNumber(minutes, AGENDA_LIMITS.longest);
  const called = readableLine(title);
  const tooLong = readableLines(note).length - PREPARED_LIMITS.note;
  const done = () => {
    if (called === '' || count === undefined || tooLong > 0) setTried(true);
    else onDone({ ...item, title: called, minutes: count, note: readableLines(note) });
  };
  return (
    <FormDialog
      title={t(isNew ? 'add' : 'edit')}
      submit={t('done')}
      onSubmit={done}
      onClose={onClose}
    >
      <TextField
        label={t('title')}
        description={t('titleWords')}
        value={title}
        onChange={setTitle}
        maxLength={AGENDA_LIMITS.title}
        error={tried && called === '' ? t('titleMissing') : undefined}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label={t('minutes')}
        value={minutes}
        onChange={setMinutes}
        inputMode="numeric"
        error={count === undefined ? t('minutesWrong', { most: AGENDA_LIMITS.longest }) : undefined}
      />
      <TextArea
        label={t('note')}
        description={t('noteWords')}
        value={note}
        onChange={setNote}
        rows={5}
        error={tooLong > 0 ? t('noteLong', { by: tooLong }) : undefined}
      />
    </FormDialog>
  );
}
