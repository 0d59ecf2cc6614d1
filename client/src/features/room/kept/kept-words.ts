import type { RoomView } from '@rapport/shared/contract/room.ts';
import { allows } from '@rapport/shared/rules/allows.ts';
import { conversationsIn } from '../messages/conversations.ts';
import type { BoardDraft } from '../stores/board-drafts.ts';
import type { ConversationId } from '../stores/conversation-id.ts';
import type { MessageDraft } from '../stores/message-desk.ts';
import type { Draft, DraftPlace } from '../stores/draft-store.ts';

type Kind =
  'poll' | 'item' | 'tie' | 'board' | 'about' | 'question' | 'whisper' | 'whereabouts' | 'line';

/** Something half written whose field is gone. */
export interface KeptWords {
  readonly id: string;
  readonly kind: Kind | 'message';
  readonly text: string;
  /** Where it is kept. */
  readonly from:
    | { readonly draft: DraftPlace }
    | { readonly message: ConversationId }
    | { readonly board: BoardDraft };
}

/** All that is half written in the page. */
export interface Written {
  readonly drafts: readonly Draft[];
  readonly messages: Readonly<Partial<Record<ConversationId, MessageDraft>>>;
  readonly board: readonly BoardDraft[];
}

/**
 * What was half written and has no field any more as the room stands, so that its writer sees it
 * and can do something with it. Where the field is only out of sight, it is not among them.
 */
export function keptWords(view: RoomView, { drafts, messages, board }: Written): KeptWords[] {
  const inside = view.me.standing === 'admitted' && !view.session.ended;
  const kept: KeptWords[] = drafts
    .filter(({ place }) => !inside || !hasField(view, place))
    .map(({ place, text }) => ({
      id: place,
      kind: kindOf(place),
      text,
      from: { draft: place },
    }));
  const open = view.session.ended ? [] : conversationsIn(view);
  for (const [id, draft] of Object.entries(messages) as [ConversationId, MessageDraft][]) {
    const field = open.find((conversation) => conversation.id === id);
    // In the waiting room one writes to facilitators without a conversation to read.
    const fromLobby = id === 'leaders' && view.can['messages:to-leaders'] === true;
    if (!field?.canWrite && !fromLobby) {
      kept.push({ id: `message ${id}`, kind: 'message', text: draft.text, from: { message: id } });
    }
  }
  if (!inside || view.can['board:describe'] === undefined) {
    for (const draft of board) {
      const { line, field, text, was } = draft;
      if (text === was) continue;
      kept.push({ id: `board ${line} ${field}`, kind: 'board', text, from: { board: draft } });
    }
  }
  return kept.filter(({ text }) => text.trim() !== '');
}

const kindOf = (place: DraftPlace): Kind => place.split(' ', 1)[0] as Kind;

/** Whether the field is still to be had, in sight or not. */
function hasField({ polls, agenda, circle, can }: RoomView, place: DraftPlace): boolean {
  const which = place.slice(kindOf(place).length + 1);
  switch (kindOf(place)) {
    case 'poll':
      return polls?.current?.id === which && can['poll:answer'] !== undefined;
    case 'question':
      return can['poll:ask'] !== undefined;
    case 'item':
      return which === 'new'
        ? can['agenda:add'] !== undefined
        : can['agenda:edit'] !== undefined && agenda?.items.some(({ id }) => id === which) === true;
    case 'tie': {
      const [tie] = which.split(' ', 1);
      const { own } = circle ?? {};
      return own !== undefined && (tie === 'new' || own.ties.some(({ id }) => id === tie));
    }
    case 'board':
      return can['board:describe'] !== undefined;
    case 'about':
      return allows(can, { type: 'observers:ask', seat: which });
    case 'whisper':
      return can['exercise:whisper'] !== undefined;
    case 'whereabouts':
      return can['care:whereabouts'] !== undefined;
    case 'line':
      return can['breakout:tell'] !== undefined;
  }
}
