import type { RoomView } from '@rapport/shared/contract/room.ts';
import { describe, expect, it } from 'vitest';
import { said as inEnglish } from '../core/test-words.ts';
import { observerNews } from './observer-news.ts';

const person = (name: string, role: 'member' | 'observer', place: number) => ({
  name,
  role,
  place,
  pronouns: '',
  connected: true,
  microphone: false,
  camera: false,
});

const VIEW: RoomView = {
  me: {
    seat: 'a',
    role: 'member',
    leads: false,
    standing: 'admitted',
    name: 'Ada',
    pronouns: '',
    microphone: true,
    camera: true,
  },
  session: { title: 'Group', number: 1, of: 16, format: 'group', ended: false },
  can: {},
  floor: { seats: { a: person('Ada', 'member', 0) } },
};

const WATCHED: RoomView = {
  ...VIEW,
  floor: { seats: { ...VIEW.floor?.seats, o: person('Olive', 'observer', 1) } },
};

const asking = (agreed?: boolean): RoomView => ({
  ...VIEW,
  observers: {
    questions: [
      {
        seat: 'o',
        name: 'Olive',
        about: '',
        inside: false,
        ...(agreed === undefined ? {} : { agreed }),
      },
    ],
  },
});

const leading = (everyoneAgrees?: boolean): RoomView => ({
  ...VIEW,
  observers: {
    asked: [
      {
        seat: 'o',
        name: 'Olive',
        asked: true,
        unanswered: 0,
        ...(everyoneAgrees === undefined ? {} : { everyoneAgrees }),
      },
    ],
  },
});

const said = (before: RoomView, after: RoomView) => inEnglish(observerNews(before, after));

describe('what is said of observers', () => {
  it('is a question that was not asked before, once', () => {
    expect(said(VIEW, asking())).toEqual([
      'Olive would like to sit in and watch. The question is above the people.',
    ]);
    expect(said(asking(), asking(true))).toEqual([]);
    expect(said(asking(true), asking())).toEqual([]);
    expect(said(VIEW, asking(true))).toEqual([]);
  });

  it('is that someone observes, and does not any more', () => {
    expect(said(VIEW, WATCHED)).toEqual(['Olive observes the session now.']);
    expect(said(WATCHED, VIEW)).toEqual(['Olive does not observe the session any more.']);
  });

  it('is nothing where the viewer only went to another gathering', () => {
    const away: RoomView = {
      ...VIEW,
      breakout: { open: true, own: { id: 'b', number: 1, helpAsked: false } },
    };
    expect(said(WATCHED, away)).toEqual([]);
  });

  it('is not said to observers of themselves', () => {
    const me = { ...WATCHED.me, seat: 'o', role: 'observer' as const };
    expect(said({ ...VIEW, me }, { ...WATCHED, me })).toEqual([]);
  });

  it('is to facilitators whether everyone agrees, whenever that changes', () => {
    expect(said(leading(), leading(true))).toEqual(['Everyone agrees that Olive sits in.']);
    expect(said(leading(true), leading(false))).toEqual([
      'Not everyone agrees that Olive sits in.',
    ]);
    expect(said(leading(true), leading(true))).toEqual([]);
    expect(said(leading(true), leading())).toEqual([]);
  });
});
