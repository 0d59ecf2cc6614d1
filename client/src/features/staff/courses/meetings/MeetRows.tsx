import type { Conflict } from '@rapport/shared/contract/course.ts';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { ConflictLines } from '../ConflictLines.tsx';
import styles from '../Courses.module.css';
import { useDayFault } from '../day-fault.ts';
import { wallOfRow, type MeetingDraft, type MeetingRow } from './meeting-draft.ts';

/** Who has a meeting and when, each to be moved by hand, with who has no time then. */
export function MeetRows({
  rows,
  draft,
  conflicts,
  onChange,
}: {
  rows: readonly MeetingRow[];
  draft: MeetingDraft;
  conflicts: readonly Conflict[];
  onChange: (draft: MeetingDraft) => void;
}) {
  const t = useTranslations('courses.meetings');
  const heading = useId();
  const { out } = draft;
  return (
    <section className={styles.part} aria-labelledby={heading}>
      <h3 id={heading}>{t('who')}</h3>
      <p className={styles.aside}>{t(rows.length === 0 ? 'nobody' : 'whoWords')}</p>
      <ul className={styles.list}>
        {rows.map((row) => {
          const { membership } = row;
          const others = out.filter((one) => one !== membership);
          return (
            <Row
              key={membership}
              row={row}
              conflicts={conflicts.filter(({ wall }) => wall === wallOfRow(row))}
              onChoose={(isIn) => onChange({ ...draft, out: isIn ? others : [...out, membership] })}
              onMove={(day, time) =>
                onChange({ ...draft, moved: { ...draft.moved, [membership]: { day, time } } })
              }
            />
          );
        })}
      </ul>
    </section>
  );
}

function Row({
  row: { name, isIn, day, time },
  conflicts,
  onChoose,
  onMove,
}: {
  row: MeetingRow;
  conflicts: readonly Conflict[];
  onChoose: (isIn: boolean) => void;
  onMove: (day: string, time: string) => void;
}) {
  const t = useTranslations('courses.meetings');
  const dayFault = useDayFault();
  return (
    <li className={styles.part}>
      <Checkbox checked={isIn} onChange={onChoose}>
        {name}
      </Checkbox>
      {isIn && (
        <div className={styles.pair}>
          <TextField
            type="date"
            label={t('day', { name })}
            value={day}
            onChange={(next) => onMove(next, time)}
            error={dayFault(day)}
          />
          <TextField
            type="time"
            label={t('hour', { name })}
            value={time}
            onChange={(next) => onMove(day, next)}
          />
        </div>
      )}
      {isIn && (
        <div aria-live="polite">
          <ConflictLines conflicts={conflicts} />
        </div>
      )}
    </li>
  );
}
