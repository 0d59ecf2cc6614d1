import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { VIEW } from '../../../realtime/test-server.ts';
import { DraftStore, type DraftPlace } from '../stores/draft-store.ts';
import { keptWords, type Written } from './kept-words.ts';

const NOTHING: Written = { drafts: [], messages: {}, board: [] };
const inside = (can: RoomView['can'], parts: Partial<RoomView> = {}): RoomView => ({
  ...VIEW,
  me: { ...VIEW.me, standing: 'admitted' },
  can,
  ...parts,
});
const written = (place: DraftPlace, text = 'half a w'): Written => ({
  ...NOTHING,
  drafts: [{ place, text }],
});
const texts = (view: RoomView, what: Written) => keptWords(view, what).map(({ text }) => text);

describe('[KB4] what was half written', () => {
  const fields: [DraftPlace, RoomView['can']][] = [
    ['question', { 'poll:ask': true }],
    ['whisper', { 'exercise:whisper': ['seat-2'] }],
    ['whereabouts', { 'care:whereabouts': true }],
    ['line', { 'breakout:tell': true }],
    ['board title', { 'board:describe': true }],
    ['board self', { 'board:describe': true }],
    ['item new', { 'agenda:add': true }],
    ['about seat-9', { 'observers:ask': ['seat-9'] }],
  ];

  it.each(fields)('in %s: is shown once its field is gone, and not before', (place, can) => {
    expect(texts(inside(can), written(place))).toEqual([]);
    expect(texts(inside({}), written(place))).toEqual(['half a w']);
  });

  it('for a poll: is shown when that question is closed, or another is asked', () => {
    const poll = (id: string) =>
      inside(
        { 'poll:answer': true },
        {
          polls: {
            current: { id, kind: 'word', question: '', audience: 'named', open: true, kept: false },
          },
        },
      );
    expect(texts(poll('one'), written('poll one'))).toEqual([]);
    expect(texts(poll('two'), written('poll one'))).toEqual(['half a w']);
    expect(texts(inside({}), written('poll one'))).toEqual(['half a w']);
  });

  it('in a message: is shown while one may not write there', () => {
    const thread = { messages: {}, unread: 0 };
    const message: Written = {
      ...NOTHING,
      messages: { group: { text: 'to all of you', sending: false } },
    };
    const group = { messages: { kept: false, group: { ...thread, hushed: false } } };
    expect(texts(inside({ 'messages:to-group': true }, group), message)).toEqual([]);
    expect(texts(inside({}, group), message)).toEqual(['to all of you']);
  });

  it('on the board: is shown when the board is put away', () => {
    const draft = { line: 'l1', field: 'said' as const, text: 'I said', was: '' };
    const board: Written = { ...NOTHING, board: [draft] };
    expect(texts(inside({ 'board:describe': true }), board)).toEqual([]);
    expect(texts(inside({}), board)).toEqual(['I said']);
  });

  it('is shown after the session’s end, and empty words never are', () => {
    const ended = inside({}, { session: { ...VIEW.session, ended: true } });
    expect(texts(ended, written('whisper'))).toEqual(['half a w']);
    expect(texts(ended, written('whisper', '  '))).toEqual([]);
  });
});

it('keeps one draft for each field, until it is forgotten', () => {
  const drafts = new DraftStore();
  drafts.write('whisper', 'a');
  drafts.write('line', 'b');
  drafts.write('whisper', 'ab');
  expect(drafts.read('whisper')).toBe('ab');
  drafts.forget('whisper');
  expect(drafts.getSnapshot()).toEqual([{ place: 'line', text: 'b' }]);
});
