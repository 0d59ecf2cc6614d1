import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { useRoom, useView } from '../session/room-context.ts';
import { orphansOf } from './board-draft.ts';

const NO_LINES: readonly { id: string }[] = [];

/** What one was writing in a line that somebody else took out: shown until one lets it go. */
export function Orphans() {
  const t = useTranslations('room.board');
  const { boardDrafts } = useRoom();
  const drafts = useSyncExternalStore(boardDrafts.subscribe, boardDrafts.getSnapshot);
  const company = useView(({ breakout }) => breakout?.own?.id);
  const lines = useView(({ board }) => board?.lines ?? NO_LINES);
  return orphansOf(drafts, company, lines).map((draft) => (
    <Notice
      key={`${draft.line} ${draft.field}`}
      tone="warn"
      announce="polite"
      title={t('lineGone', { field: t(`field.${draft.field}`) })}
      actions={<Button onPress={() => boardDrafts.forget(draft)}>{t('letGo')}</Button>}
    >
      {`“${draft.text}”`}
    </Notice>
  ));
}
