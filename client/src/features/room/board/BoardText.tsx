import { BOARD_LIMITS } from '@rapport/shared/contract/room/board-limits.ts';
import type { BoardField, BoardLine } from '@rapport/shared/contract/room/board.ts';
import { useId, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useCan, useRoom, useView } from '../session/room-context.ts';
import { isContested, toSend } from './board-draft.ts';
import { find, type BoardDraft } from '../stores/board-drafts.ts';
import styles from './BoardText.module.css';

/**
 * One text of a line. What one types is one's own until one goes on; then it is everyone's. Where
 * somebody else was quicker, nothing is lost: one chooses.
 */
export function BoardText({
  line,
  field,
  number,
}: {
  line: BoardLine;
  field: BoardField;
  number: number;
}) {
  const t = useTranslations('room.board');
  const { command, boardDrafts } = useRoom();
  const canWrite = useCan('board:write');
  const id = useId();
  const company = useView(({ breakout }) => breakout?.own?.id);
  const drafts = useSyncExternalStore(boardDrafts.subscribe, boardDrafts.getSnapshot);
  const draft = find(drafts, line.id, field);
  const drop = (text?: string) => boardDrafts.forget({ line: line.id, field }, text);
  const stands = line[field];
  const contested = isContested(draft, stands);
  const label = t(`field.${field}`);

  const write = async ({ text, was }: Pick<BoardDraft, 'text' | 'was'>) => {
    const written = await command({ type: 'board:write', line: line.id, field, was, text });
    // Until it is everyone's, it stays here; a refusal shows what was written meanwhile.
    if (written) drop(text);
  };
  const finish = () => {
    const sent = toSend(draft, stands);
    if (sent) void write(sent);
    else if (!contested) drop();
  };

  if (!canWrite) {
    return stands === '' ? null : (
      <div className={styles.text}>
        <span className={styles.label}>{label}</span>
        <p className={styles.words}>{stands}</p>
      </div>
    );
  }
  return (
    <div className={styles.text} data-field={field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        aria-label={t('fieldOf', { field: label, number })}
        className={styles.input}
        rows={1}
        maxLength={BOARD_LIMITS.text}
        placeholder={t(`hint.${field}`)}
        value={draft?.text ?? stands}
        onChange={({ target }) =>
          boardDrafts.keep({
            company,
            line: line.id,
            field,
            text: oneLine(target.value),
            was: draft?.was ?? stands,
          })
        }
        onBlur={finish}
        onKeyDown={(event) => {
          // A line is one line: Enter ends it.
          if (event.key !== 'Enter') return;
          event.preventDefault();
          finish();
        }}
      />
      {contested && draft && (
        <Notice
          tone="warn"
          announce="polite"
          title={stands === '' ? t('conflictEmpty') : t('conflict', { text: stands })}
          actions={
            <>
              <Button onPress={() => void write({ text: draft.text, was: stands })}>
                {t('keepMine')}
              </Button>
              <Button onPress={() => drop()}>{t('takeTheirs')}</Button>
            </>
          }
        />
      )}
    </div>
  );
}

/** Text that is pasted in may have more lines than one. */
const oneLine = (text: string): string => text.replace(/\s*[\r\n]+\s*/gu, ' ');
