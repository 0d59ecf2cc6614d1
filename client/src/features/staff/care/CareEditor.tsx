import { CARE_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CareWords } from '../../../parts/care/CareWords.tsx';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { CarePerson } from './care-person.ts';
import { CareFields } from './CareFields.tsx';
import styles from './Care.module.css';
import { fits as numberFits } from '../../../parts/phone/fits.ts';
import { SavingNotices } from './SavingNotices.tsx';
import { unsavedSheets } from './unsaved.ts';
import { useEditing } from './use-editing.ts';

/** Changes the care sheet of a member. What is typed stays in the page until saved or discarded. */
export function CareEditor({
  person: { name, of, keep },
  read,
  onClose,
  onDone,
}: {
  person: CarePerson;
  read: () => Promise<CareSheetShown>;
  onClose: () => void;
  /** It is saved or discarded. */
  onDone: () => void;
}) {
  const t = useTranslations('careSheets');
  const editing = useEditing<CareSheetShown['sheet'], CareSheetShown>({
    store: unsavedSheets,
    at: of,
    put: (sheet, revision) => keep({ revision, sheet }),
    read,
    saved: t('edit.saved', { name }),
    onDone,
  });
  const form = useRef<HTMLDivElement>(null);
  const [discarding, setDiscarding] = useState(false);
  const [checked, setChecked] = useState(0);

  // To the first thing that is to be put right, each time one tries to save.
  useEffect(() => {
    if (checked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [checked]);

  if (!editing.unsaved) return null;
  const { draft, revision } = editing.unsaved;
  const submit = (from: number) => {
    if (fits(draft)) void editing.save(draft, from);
    else setChecked(checked + 1);
  };

  return (
    <Dialog
      title={t('edit.title', { name })}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={() => setDiscarding(true)}>
            {t('edit.discard')}
          </Button>
          <Button variant="primary" isPending={editing.saving} onPress={() => submit(revision)}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <div ref={form} className={styles.form}>
        <p className={styles.aside}>{t('edit.kept')}</p>
        <CareFields draft={draft} name={name} onChange={editing.change} />
        <SavingNotices
          editing={editing}
          title={t('edit.staleTitle')}
          summary={t('edit.theirs')}
          onSave={submit}
        >
          {(theirs) => <CareWords shown={theirs} name={name} />}
        </SavingNotices>
      </div>
      <ConfirmDialog
        title={t('edit.discardTitle')}
        confirm={t('edit.discard')}
        danger
        isOpen={discarding}
        onClose={() => setDiscarding(false)}
        onConfirm={editing.discard}
      >
        {t('edit.discardWords')}
      </ConfirmDialog>
    </Dialog>
  );
}

const fits = ({ contact, address, emergency, plan }: CareSheetShown['sheet']): boolean =>
  contact.name.length <= CARE_LIMITS.name &&
  contact.relation.length <= CARE_LIMITS.relation &&
  contact.note.length <= CARE_LIMITS.note &&
  numberFits(contact.phone.number, contact.phone.country) &&
  address.length <= CARE_LIMITS.address &&
  emergency.length <= CARE_LIMITS.emergency &&
  Object.values(plan).every((text) => text.length <= CARE_LIMITS.plan);
