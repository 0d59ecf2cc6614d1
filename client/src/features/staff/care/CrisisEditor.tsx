import { CRISIS_LIMITS } from '@rapport/shared/contract/care-limits.ts';
import type { CrisisLine } from '@rapport/shared/contract/crisis-lines.ts';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { crisisLines, keepCrisisLines } from '../../../http/care.ts';
import { CrisisLineList } from '../../../parts/care/CrisisLineList.tsx';
import { ProblemNotice } from '../../../parts/problem/ProblemNotice.tsx';
import { announce } from '../../../ui/announcer.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Care.module.css';
import { CrisisLineRow } from './CrisisLineRow.tsx';
import { KnownLines } from './KnownLines.tsx';
import { isSound } from './line-faults.ts';
import { StaleNotice } from './StaleNotice.tsx';
import { unsavedLines, useUnsaved } from './unsaved.ts';
import { useSaving } from './use-saving.ts';

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
  const unsaved = useUnsaved(unsavedLines, CRISIS);
  const form = useRef<HTMLDivElement>(null);
  const [checked, setChecked] = useState(0);
  const [added, setAdded] = useState(0);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const finish = () => {
    unsavedLines.keep(CRISIS);
    onDone();
  };
  const { saving, problem, theirs, save } = useSaving({
    put: (lines: CrisisLine[], revision) => keepCrisisLines({ revision, lines }),
    read: crisisLines,
    onSaved: () => {
      announce(t('crisis.saved'));
      finish();
    },
  });

  useEffect(() => {
    if (checked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [checked]);
  // Where a line comes, one types; where one goes, the focus must not be lost with it.
  useEffect(() => {
    if (added === 0) return;
    const rows = form.current?.querySelectorAll('[data-line]') ?? [];
    rows[rows.length - 1]?.querySelector('input')?.focus();
  }, [added]);

  if (!unsaved) return null;
  const { draft, revision } = unsaved;
  const change = (next: CrisisLine[]) => unsavedLines.keep(CRISIS, { draft: next, revision });
  const submit = (from: number) => {
    if (draft.every(isSound)) void save(draft, from);
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
      {problem !== undefined && <ProblemNotice problem={problem} />}
      {theirs && (
        <StaleNotice
          title={t('crisis.staleTitle')}
          summary={t('crisis.theirs')}
          by={theirs.changed?.by}
          onKeepMine={() => submit(theirs.revision)}
          onTakeTheirs={finish}
        >
          <CrisisLineList lines={theirs.lines} />
        </StaleNotice>
      )}
      <div className={styles.actions}>
        <Button variant="primary" isPending={saving} onPress={() => submit(revision)}>
          {t('crisis.save')}
        </Button>
        <Button variant="quiet" onPress={finish}>
          {t('edit.discard')}
        </Button>
      </div>
    </div>
  );
}
