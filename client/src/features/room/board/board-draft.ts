import type { BoardDraft } from '../stores/board-drafts.ts';

/** Whether somebody else has written another thing meanwhile, so that one has to choose. */
export const isContested = (draft: BoardDraft | undefined, stands: string): boolean =>
  draft !== undefined && draft.was !== stands && draft.text !== stands && draft.text !== draft.was;

/** What is to be sent when one has finished; nothing where nothing changed or one has to choose. */
export const toSend = (draft: BoardDraft | undefined, stands: string): BoardDraft | undefined =>
  draft === undefined ||
  draft.text === stands ||
  isContested(draft, stands) ||
  draft.text === draft.was
    ? undefined
    : draft;

/** What was being written in lines that have been taken out since, where the viewer is now. */
export const orphansOf = (
  drafts: readonly BoardDraft[],
  company: string | undefined,
  lines: readonly { readonly id: string }[],
): BoardDraft[] =>
  drafts.filter(
    (draft) =>
      draft.company === company &&
      draft.text.trim() !== '' &&
      draft.text !== draft.was &&
      !lines.some(({ id }) => id === draft.line),
  );
