import { CIRCLE_LIMITS } from '@rapport/shared/contract/room/circle-limits.ts';
import type { OwnTie, Ring } from '@rapport/shared/contract/room/circle.ts';
import { freePlace } from '@rapport/shared/rules/circle-places.ts';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { FormDialog } from '../../../ui/FormDialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useDraft } from '../session/use-draft.ts';
import { useRoom } from '../session/room-context.ts';
import { RingChoice } from './RingChoice.tsx';

/** Puts somebody on the own circle, or changes who they are and how near they stand. */
export function TieDialog({
  tie,
  others,
  onClose,
}: {
  tie?: OwnTie;
  others: readonly OwnTie[];
  onClose: () => void;
}) {
  const t = useTranslations('room.circle.dialog');
  const common = useTranslations('common');
  const { command } = useRoom();
  const which = tie?.id ?? 'new';
  const named = useDraft(`tie ${which} name`, tie?.name);
  const noted = useDraft(`tie ${which} note`, tie?.note);
  const [name, note] = [named.text, noted.text];
  const [ring, setRing] = useState<Ring>(tie?.ring ?? 2);
  const [missing, setMissing] = useState(false);
  const [removing, setRemoving] = useState(false);

  const close = () => {
    named.forget();
    noted.forget();
    onClose();
  };
  const save = () => {
    if (name.trim() === '') {
      setMissing(true);
      return;
    }
    if (!tie) {
      void command({ type: 'circle:add', name, note, ...freePlace(others, ring) });
    } else {
      const { id, angle } = tie;
      if (name !== tie.name || note !== tie.note) {
        void command({ type: 'circle:describe', tie: id, name, note });
      }
      if (ring !== tie.ring) {
        void command({ type: 'circle:place', tie: id, ...freePlace(others, ring, angle) });
      }
    }
    close();
  };

  return (
    <>
      <FormDialog
        title={tie ? t('edit', { name: tie.name }) : t('add')}
        submit={t(tie ? 'save' : 'addConfirm')}
        onSubmit={save}
        onClose={close}
        more={
          tie && (
            <Button variant="quiet" onPress={() => setRemoving(true)}>
              {t('remove')}
            </Button>
          )
        }
      >
        <TextField
          label={t('name')}
          description={t('nameHint')}
          value={name}
          onChange={(text) => {
            named.write(text);
            setMissing(false);
          }}
          maxLength={CIRCLE_LIMITS.name}
          error={missing ? t('nameMissing') : undefined}
          autoCapitalize="words"
          autoFocus
        />
        <RingChoice label={t('ring')} value={ring} onChange={setRing} />
        <TextField
          label={t('note')}
          hint={common('optional')}
          description={t('noteHint')}
          value={note}
          onChange={noted.write}
          maxLength={CIRCLE_LIMITS.note}
        />
      </FormDialog>
      {tie && (
        <ConfirmDialog
          isOpen={removing}
          title={t('removeTitle', { name: tie.name })}
          confirm={t('removeConfirm')}
          danger
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            void command({ type: 'circle:remove', tie: tie.id });
            close();
          }}
        >
          {t('removeWords')}
        </ConfirmDialog>
      )}
    </>
  );
}
