import type { PollView } from '@rapport/shared/contract/room/polls.ts';
import { describe, expect, it } from 'vitest';
import { said as inEnglish } from '../core/test-words.ts';
import { pollGroups } from './poll-groups.ts';
import { pollNews } from './poll-news.ts';

const ASKED: PollView = {
  id: 'one',
  kind: 'mood',
  audience: 'leaders',
  question: '',
  open: true,
  kept: false,
};
const toMember = (poll: Partial<PollView> = {}): PollView => ({
  ...ASKED,
  own: { answered: false, skipped: false },
  ...poll,
});
const said = (before: PollView | undefined, after: PollView | undefined) =>
  inEnglish(
    pollNews(
      before ? { polls: { current: before } } : {},
      after ? { polls: { current: after } } : {},
    ),
  );

const QUESTION = 'You are asked: How are you right now? Please answer above the people.';

describe('what is said of a question to the group', () => {
  it('is the question, to those who are asked', () => {
    expect(said(undefined, toMember())).toEqual([QUESTION]);
    expect(said(toMember(), toMember({ id: 'two' }))).toEqual([QUESTION]);
    expect(said(undefined, toMember({ question: 'Tea?' }))).toEqual([
      'You are asked: Tea? Please answer above the people.',
    ]);
    expect(said(undefined, ASKED)).toEqual([]);
    expect(said(toMember(), toMember({ own: { answered: true, skipped: false } }))).toEqual([]);
  });

  it('is that answers are shown, where they were not before', () => {
    const answers = [{ value: 3 }];
    expect(said(toMember(), toMember({ open: false, audience: 'anonymous', answers }))).toEqual([
      'The answers are shown: How are you right now?',
    ]);
    expect(said(toMember(), toMember({ open: false }))).toEqual([]);
  });

  it('is to facilitators that everyone has answered, once', () => {
    const half = { ...ASKED, progress: { answered: 1, asked: 2 } };
    const all = { ...ASKED, progress: { answered: 2, asked: 2 } };
    expect(said(half, all)).toEqual(['Everyone has answered: How are you right now?']);
    expect(said(all, all)).toEqual([]);
    expect(said(all, half)).toEqual([]);
  });
});

describe('the answers', () => {
  it('that are the same stand together', () => {
    const answers = [
      { name: 'Ada', value: 3 },
      { name: 'Bo', value: 3 },
      { name: 'Cy', value: 7 },
    ];
    expect(pollGroups(answers)).toEqual([
      { value: 3, count: 2, names: 'Ada, Bo' },
      { value: 7, count: 1, names: 'Cy' },
    ]);
    expect(pollGroups([{ value: true }, { value: true }])).toEqual([
      { value: true, count: 2, names: '' },
    ]);
    expect(pollGroups([])).toEqual([]);
  });
});
