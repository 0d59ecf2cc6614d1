import type { Words } from '@rapport/shared/content/word-life.ts';
import { WORDS } from '@rapport/shared/content/words.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventSchemas, fieldsOf } from '../testing/schema-fields.ts';
import { roomEvent } from './room.ts';

/** Fields of events that hold no words, by their last name, each with the reason. */
const NO_WORDS: Readonly<Record<string, string>> = {
  seat: 'a random name of a place in one session',
  seats: 'the same',
  by: 'the same, or whether writer or facilitators took a message back',
  from: 'the same',
  to: 'the same, or of a breakout',
  member: 'the same',
  person: 'the same',
  unseenBy: 'the same',
  order: 'the same',
  groups: 'the same',
  group: 'the place of a breakout in a plan',
  was: 'the same, in the plan before',
  pair: 'the same, of two who were together',
  room: 'a random identifier of a breakout or side room',
  rooms: 'the same',
  id: 'a random identifier',
  company: 'an identifier: the main group, a breakout or a side room',
  connection: 'a random identifier',
  device: 'the hash of a device’s secret',
  message: 'a random identifier',
  upTo: 'the same',
  item: 'a random identifier of an agenda item',
  before: 'a random identifier of what comes after',
  line: 'a random identifier of a line of the board',
  board: 'a random identifier of a breakout’s board',
  field: 'which column of the board',
  side: 'whose line it is on the board',
  poll: 'a random identifier of a question',
  audience: 'who is shown the answers',
  tie: 'a random identifier on a circle',
  ties: 'the same',
  role: 'what a seat is to the session, or the identifier of a card’s role',
  required: 'of a card’s role',
  card: 'the identifier of a card',
  key: 'the identifier of a template’s item',
  kind: 'one of a few kinds',
  step: 'a number in a card',
  stage: 'one of a few arrangements',
  place: 'the number of a chair',
  minutes: 'a duration that was planned',
  seconds: 'the same',
  session: 'the session’s identifier or number',
  number: 'the session’s number',
  token: 'how many leases there were before a room’s',
  of: 'how many sessions are planned',
  approach: 'one of a few',
  format: 'one of two',
  phase: 'one of a few',
  groupMessages: 'what the course has agreed on',
  keepMessages: 'the same',
  keepPolls: 'the same',
  lateAfter: 'the same',
  startsAt: 'a time',
  times: 'how often two were in a breakout together',
  last: 'in which session they last were',
  microphone: 'on or off',
  camera: 'on or off',
  accepted: 'whether a role need not be asked for',
  comeBack: 'a setting of breakouts',
  is: 'whether a device is known',
  lastHere: 'when a person was let in last, as the audit trail has it',
  newLink: 'whether a link was made since',
  code: 'whether a code was entered on a device',
  revision: 'how often an agenda was prepared anew',
};

const table = Object.values<Words>(WORDS).flatMap(({ fields = [] }) => fields);

/** Without what says how it is erased: so that what lies beneath it begins with it. */
const named = table.map((field) => field.replace(/\?$/u, ''));

const isBeneath = (field: string, entry: string): boolean =>
  field === entry || ['.', '[', '{', '('].some((next) => field.startsWith(entry + next));

const allOf = (events: Parameters<typeof eventSchemas>[0]) =>
  eventSchemas(events).flatMap(([type, schema]) =>
    fieldsOf(schema).map(({ path, holds }) => ({ field: `${type}.${path}`, holds })),
  );

const all = allOf(roomEvent);

/** The fields that may hold words, and of which no table says anything. */
const missingIn = (fields: typeof all) =>
  fields.filter(({ field }) => {
    const last = /(\w+)[^\w]*$/u.exec(field.replace(/\([\w-]+\)/gu, ''))?.[1] ?? '';
    return !named.some((entry) => isBeneath(field, entry)) && !Object.hasOwn(NO_WORDS, last);
  });

describe('the table of words', () => {
  it('[WL1] names every field of every event that may hold words; all others are known not to', () => {
    expect(missingIn(all)).toEqual([]);
  });

  it('[WL1] names nothing that there is not, and nothing twice', () => {
    const gone = named.filter((entry) => !all.some(({ field }) => isBeneath(field, entry)));
    expect(gone).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('[WL1] finds a new field with words, wherever it stands', () => {
    const remark = z.string();
    const added = z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('board:described'), remark: remark.optional() }),
      z.strictObject({
        type: z.literal('polls:asked'),
        seat: z.string(),
        answers: z.array(z.strictObject({ remark })),
        byName: z.record(z.string(), z.union([z.number(), z.strictObject({ remark })])),
      }),
    ]);
    expect(missingIn(allOf(added)).map(({ field }) => field)).toEqual([
      'board:described.remark',
      'polls:asked.answers[].remark',
      'polls:asked.byName{}',
      'polls:asked.byName{}',
      'polls:asked.byName{}.remark',
    ]);
  });
});
