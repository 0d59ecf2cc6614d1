import type { CareSheet as Sheet, CareSheetShown } from '@rapport/shared/contract/care-sheet.ts';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CareSheet } from '../../../parts/care/CareSheet.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Spinner } from '../../../ui/Spinner.tsx';
import styles from './Care.module.css';
import type { CarePerson } from './care-person.ts';
import { unsavedSheets, useUnsaved } from './unsaved.ts';

// What knows every country's numbers is large, and needed only where one is typed.
const CareEditor = lazy(async () => ({ default: (await import('./CareEditor.tsx')).CareEditor }));

/** The care sheet of a member: to be read first, and changed where one asks for it. */
export function CareDialog({ person, onClose }: { person: CarePerson; onClose: () => void }) {
  const { name, of, source } = person;
  const t = useTranslations('careSheets');
  const common = useTranslations('common');
  const unsaved = useUnsaved(unsavedSheets, of);
  const [shown, setShown] = useState<CareSheetShown>();
  const [editing, setEditing] = useState(false);

  if (editing) {
    return (
      <Suspense fallback={<Spinner label={common('loading')} />}>
        <CareEditor
          person={person}
          read={() => source.read(of)}
          onClose={onClose}
          onDone={() => {
            setShown(undefined);
            setEditing(false);
          }}
        />
      </Suspense>
    );
  }
  const edit = () => {
    if (shown && !unsaved) {
      unsavedSheets.keep(of, { draft: shown.sheet, revision: shown.revision });
    }
    setEditing(true);
  };
  return (
    <Dialog
      title={t('title', { name })}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        shown && (
          <Button onPress={edit}>
            {t(unsaved ? 'goOn' : isBlank(shown.sheet) ? 'write' : 'change')}
          </Button>
        )
      }
    >
      <div className={styles.read}>
        <CareSheet source={source} seat={of} name={name} onShown={setShown} />
        <p className={styles.aside}>{t(person.inSession ? 'recorded' : 'recordedAlone')}</p>
      </div>
    </Dialog>
  );
}

const isBlank = ({ contact, address, emergency, plan }: Sheet): boolean =>
  [
    address,
    emergency,
    contact.name,
    contact.relation,
    contact.phone.number,
    contact.note,
    ...Object.values(plan),
  ].every((text) => text === '');
