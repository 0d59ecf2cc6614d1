import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { CrisisLine, CrisisLines } from '@rapport/shared/contract/crisis-lines.ts';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { crisisLines, keepCrisisLines } from '../../../http/care.ts';
import { CrisisLineList } from '../../../parts/care/CrisisLineList.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Care.module.css';
import { CrisisLineRow } from './CrisisLineRow.tsx';
import { KnownLines } from './KnownLines.tsx';
import { isSound } from './line-faults.ts';
import { SavingActions } from './SavingActions.tsx';
import { SavingNotices } from './SavingNotices.tsx';
import { unsavedLines } from './unsaved.ts';
import { useEditing } from './use-editing.ts';

/** The key of the one list that there is. */
export const CRISIS = 'practice';

const blankLine = (country: string): CrisisLine => ({
  kind: 'crisis',
  name: '',
  country,
  region: '',
  ways: [{ kind: 'call', number: '' }],
  hours: { kind: 'words', text: '' },
  note: '',
  verifiedOn: null,
});

/** Changes the crisis numbers, all at once. What is typed stays until it is saved or discarded. */
export function CrisisEditor({
  country,
  onDone,
}: {
  /** Where the practice is; may be empty. */
  country: string;
  onDone: () => void;
}) {
  const t = useTranslations('careSheets');
  const editing = useEditing<CrisisLine[], CrisisLines>({
    store: unsavedLines,
    at: CRISIS,
    put: (lines, revision) => keepCrisisLines({ revision, lines }),
    read: crisisLines,
    saved: t('crisis.saved'),
    onDone,
  });
  const form = useRef<HTMLDivElement>(null);
  const [checked, setChecked] = useState(0);
  const [added, setAdded] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  useEffect(() => {
    if (checked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [checked]);
  // Where a line comes, one types; where one goes, the focus must not be lost with it.
  useEffect(() => {
    if (added === 0) return;
    const rows = form.current?.querySelectorAll('[data-line]') ?? [];
    rows[rows.length - 1]?.querySelector('input')?.focus();
  }, [added]);

  if (!editing.unsaved) return null;
  const { change } = editing;
  const { draft, revision } = editing.unsaved;
  const submit = (from: number) => {
    if (draft.every(isSound)) void editing.save(draft, from);
    else {
      setOpened(new Set(draft.flatMap((line, index) => (isSound(line) ? [] : [index]))));
      setChecked(checked + 1);
    }
  };
  return (
    <div ref={form} className={styles.form}>
      <p className={styles.aside}>{t('edit.kept')}</p>
      {draft.map((line, index) => (
        <CrisisLineRow
          key={index}
          number={index + 1}
          line={line}
          isOpen={opened.has(index)}
          checked={checked > 0}
          onOpen={(open) =>
            setOpened(new Set([...opened].filter((i) => i !== index).concat(open ? index : [])))
          }
          onChange={(next) => change(draft.with(index, next))}
          onRemove={() => {
            change(draft.toSpliced(index, 1));
            setOpened(
              new Set([...opened].flatMap((i) => (i < index ? i : i > index ? i - 1 : []))),
            );
            form.current?.querySelector<HTMLElement>('[data-add]')?.focus();
          }}
        />
      ))}
      {draft.length < CRISIS_LIMITS.lines ? (
        <div className={styles.actions}>
          <Button
            icon={Plus}
            data-add
            onPress={() => {
              change([...draft, blankLine(country)]);
              setOpened(new Set([...opened, draft.length]));
              setAdded(added + 1);
            }}
          >
            {t('crisis.add')}
          </Button>
        </div>
      ) : (
        <p>{t('crisis.full')}</p>
      )}
      {draft.length < CRISIS_LIMITS.lines && (
        <KnownLines
          here={draft}
          country={country}
          onAdd={(known) => {
            change([...draft, { ...known, verifiedOn: null }]);
            announce(t('crisis.knownAdded', { name: known.name }));
          }}
        />
      )}
      <SavingNotices
        editing={editing}
        title={t('crisis.staleTitle')}
        summary={t('crisis.theirs')}
        onSave={submit}
      >
        {({ lines }) => <CrisisLineList lines={lines} />}
      </SavingNotices>
      <SavingActions
        save={t('crisis.save')}
        saving={editing.saving}
        onSave={() => submit(revision)}
        onDiscard={editing.discard}
      />
    </div>
  );
}
