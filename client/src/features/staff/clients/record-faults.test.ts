import { keepClientRequest, type ClientRecord } from '@rapport/shared/contract/client.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canSave, recordFaults } from './record-faults.ts';

const TODAY = '2026-06-16';
const FERN: ClientRecord = {
  name: 'Fern',
  legalName: '',
  pronouns: '',
  email: '',
  phone: { country: '', number: '' },
  language: '',
  timeZone: '',
  born: '',
  consent: { by: '', ground: '' },
  prescriber: '',
  state: 'waiting',
  endedOn: '',
};

describe('[CL13] the form of a record', () => {
  it('needs nothing but a name', () => {
    expect(recordFaults(FERN, TODAY)).toEqual({});
    expect(canSave(FERN, TODAY)).toBe(true);
  });

  it.each([
    [{ name: ' ' }, { name: { why: 'missing' } }],
    [{ name: 'n'.repeat(62) }, { name: { why: 'tooLong', by: 2 } }],
    [{ email: 'fern@post' }, { email: { why: 'email' } }],
    [{ email: ' fern@post.example ' }, {}],
    [{ born: '2026-06-17' }, { born: { why: 'born' } }],
    [{ born: '1899-12-31' }, { born: { why: 'born' } }],
    [{ born: TODAY }, {}],
    [{ consent: { by: 'x'.repeat(121), ground: '' } }, { consentBy: { why: 'tooLong', by: 1 } }],
    [{ state: 'ended' as const }, { endedOn: { why: 'endedOn' } }],
  ])('of %j says %j', (change, faults) => {
    expect(recordFaults({ ...FERN, ...change }, TODAY)).toEqual(faults);
    expect(canSave({ ...FERN, ...change }, TODAY)).toBe(Object.keys(faults).length === 0);
  });

  it('sends no telephone that is two', () => {
    const phone = { country: 'CA', number: '403 555 0123 / 403 555 0124' };
    expect(canSave({ ...FERN, phone }, TODAY)).toBe(false);
  });

  it('sends nothing that the server would not take, and keeps nothing back that it would', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 130 }),
    );
    const address = fc.oneof(text, fc.emailAddress());
    const day = fc.constantFrom('', '1899-12-31', '1900-01-01', '2008-02-29', TODAY);
    const record: fc.Arbitrary<ClientRecord> = fc.record({
      name: text,
      legalName: text,
      pronouns: text,
      email: address,
      phone: fc.record({
        country: fc.constantFrom('', 'DE'),
        number: fc.string({ maxLength: 40 }),
      }),
      language: fc.constantFrom('', 'de'),
      timeZone: fc.constantFrom('', 'Europe/Berlin'),
      born: day,
      consent: fc.record({ by: text, ground: text }),
      prescriber: text,
      state: fc.constantFrom('waiting' as const, 'active' as const),
      endedOn: fc.constant(''),
    });
    fc.assert(
      fc.property(record, (typed) => {
        const taken = keepClientRequest.safeParse({ revision: 1, record: typed }).success;
        expect(canSave(typed, TODAY)).toBe(taken);
      }),
    );
  });
});
