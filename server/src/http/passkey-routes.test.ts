import type { PasskeyQuestion } from '@rapport/shared/contract/passkey.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ORIGIN, passkeyPeople, REFUSED, type PasskeyPeople } from '../testing/passkey-people.ts';
import { engines } from '../testing/test-databases.ts';
import { TestPasskey, type Oddity } from '../testing/test-passkey.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const MINUTE = 60_000;

describe.each(engines)('signing in with passkeys, on $kind', (engine) => {
  let t: TestServer;
  let people: PasskeyPeople;
  beforeEach(async () => {
    t = await testServer(engine, { secondFactor: true });
    people = passkeyPeople(t);
  });
  afterEach(() => t.end());

  it('[PK1] is set up in place of an app, with recovery codes, its name sealed', async () => {
    const cookie = await people.begin();
    const other = await people.byPassword();
    const offer = await people.offered(cookie);
    expect(offer.rp).toEqual({ id: 'localhost', name: 'Linden Practice' });
    expect(offer.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    const { codes, answer } = await people.add(cookie);
    expect(codes).toHaveLength(10);
    expect(answer.headers.getSetCookie().join()).toContain('rapport.device=');
    expect(await people.standing(cookie)).toBe('done');
    // Somebody else who had the password is out, and begins again with nothing.
    expect(await people.standing(other)).toBeUndefined();
    expect(await people.standing(await people.byPassword())).toBe('to-show');
    const shown = await people.own(cookie);
    expect(shown).toMatchObject({ recoveryCodes: 10, required: true });
    expect(shown.passkeys.map(({ name, lastUsed }) => [name, lastUsed])).toEqual([
      ['My laptop', undefined],
    ]);
    const rows = await t.practice.database.kysely.selectFrom('passkey').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('laptop');
    expect((await people.logged('second-factor-changed')).map(({ reason }) => reason)).toEqual([
      'passkey-added',
    ]);
  });

  it('[PK2] signs in without address and password, with both steps done', async () => {
    const { passkey } = await people.add(await people.begin());
    const { question } = await people.asked();
    expect(question).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    expect(question.allowCredentials).toBeUndefined();
    t.practice.now += MINUTE;
    const answer = await people.signIn(passkey);
    expect(answer).toMatchObject({ status: 204 });
    expect(answer.headers.getSetCookie().join()).toContain('rapport.device=');
    expect(await people.standing(answer.cookie)).toBe('done');
    expect((await t.ask('GET', '/api/sessions', { cookie: answer.cookie })).status).toBe(200);
    const [first] = (await people.own(answer.cookie)).passkeys;
    expect(first?.lastUsed).toBe(new Date(t.practice.now).toISOString());
    expect(await people.logged('signed-in')).toHaveLength(2);
    expect((await people.logged('second-factor-shown')).map(({ reason }) => reason)).toEqual([
      'passkey',
    ]);
  });

  it('[PK2] completes a sign-in with the password', async () => {
    const { passkey } = await people.add(await people.begin());
    const cookie = await people.byPassword();
    expect(await people.standing(cookie)).toBe('to-show');
    expect((await t.ask('GET', '/api/account/second-factor', { cookie })).body).toEqual({
      app: false,
      passkey: true,
    });
    const { body } = await people.post('/api/account/passkey-proof/offer', cookie);
    const question = body as PasskeyQuestion;
    expect(question.allowCredentials?.map(({ id }) => id)).toEqual([
      passkey.credential.toString('base64url'),
    ]);
    const answer = passkey.answer(question);
    expect((await people.post('/api/account/passkey-proof', cookie, { answer })).status).toBe(204);
    expect(await people.standing(cookie)).toBe('done');
  });

  it('[PK3] is refused where anything about the answer is not as it was asked for', async () => {
    const { passkey } = await people.add(await people.begin());
    const odd: Record<string, Oddity> = {
      'by another site': { origin: 'https://linden.example' },
      'by a page at another port': { origin: 'http://localhost:3001' },
      'for another site': { rpId: 'linden.example' },
      'to another question': { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      'to no question': { challenge: '\0' },
      'by whoever holds the device': { verified: false },
      'in the name of somebody else': { userHandle: 'AAAA' },
    };
    for (const [what, each] of Object.entries(odd)) {
      const answer = await people.signIn(passkey, each);
      expect({ what, ...answer }).toMatchObject({ what, ...REFUSED, cookie: '' });
    }
    expect(await people.logged('passkey-refused')).toHaveLength(Object.keys(odd).length);
    expect((await people.signIn(passkey)).status).toBe(204);
  });

  it('[PK3] is not taken where anything about its making is not as it was asked for', async () => {
    const cookie = await people.begin();
    const odd: Record<string, Oddity> = {
      'by another site': { origin: 'https://linden.example' },
      'for another site': { rpId: 'linden.example' },
      'to another question': { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      'without recognising its owner': { verified: false },
    };
    for (const [what, each] of Object.entries(odd)) {
      const made = new TestPasskey(ORIGIN).make(await people.offered(cookie), each);
      const answer = await people.post('/api/account/passkeys', cookie, { name: 'Laptop', made });
      expect({ what, ...answer }).toMatchObject({ what, ...REFUSED });
    }
    expect(await people.standing(cookie)).toBe('to-set-up');
  });

  it('[PK3] a signature by another key is refused', async () => {
    const { passkey } = await people.add(await people.begin());
    const thief = new TestPasskey(ORIGIN);
    const { cookie, question } = await people.asked();
    const { id, rawId } = passkey.answer(question);
    const answer = { ...thief.answer(question), id, rawId };
    expect(await people.post('/api/passkey-sign-in', cookie, { answer })).toMatchObject(REFUSED);
    // Nor does anybody sign in with one that was never added.
    expect(await people.signIn(thief)).toMatchObject(REFUSED);
  });

  it('[PK4] a question works once, for ten minutes, in the browser that asked', async () => {
    const { passkey } = await people.add(await people.begin());
    const first = await people.asked();
    const answer = passkey.answer(first.question);
    const send = (cookie: string, sent = answer) =>
      people.post('/api/passkey-sign-in', cookie, { answer: sent });
    expect(await send('')).toMatchObject(REFUSED);
    expect(await send((await people.asked()).cookie)).toMatchObject(REFUSED);
    // Another tab of the same browser has asked meanwhile: both questions are open.
    const second = await people.asked(first.cookie);
    expect(second.cookie).toBe(first.cookie);
    expect((await send(first.cookie)).status).toBe(204);
    expect(await send(first.cookie)).toMatchObject(REFUSED);
    expect((await send(first.cookie, passkey.answer(second.question))).status).toBe(204);
    const late = await people.asked();
    t.practice.now += 10 * MINUTE;
    expect(await send(late.cookie, passkey.answer(late.question))).toMatchObject(REFUSED);
    // Those that nobody answered are forgotten when the next is asked.
    await people.asked();
    const left = await t.practice.database.kysely
      .selectFrom('passkey_question')
      .selectAll()
      .execute();
    expect(left).toHaveLength(1);
  });

  it('[PK4] what a sign-in was asked no other answers, and for nothing else', async () => {
    const cookie = await people.begin();
    const { passkey } = await people.add(cookie);
    const other = await people.byPassword();
    const ask = async (by: string) =>
      (await people.post('/api/account/passkey-proof/offer', by)).body as PasskeyQuestion;
    const answer = passkey.answer(await ask(cookie));
    expect(await people.post('/api/account/passkey-proof', other, { answer })).toMatchObject(
      REFUSED,
    );
    const browser = await people.asked();
    const proof = passkey.answer(await ask(cookie));
    expect(
      await people.post('/api/passkey-sign-in', browser.cookie, { answer: proof }),
    ).toMatchObject(REFUSED);
    const signing = passkey.answer(browser.question);
    expect(
      await people.post('/api/account/passkey-proof', other, { answer: signing }),
    ).toMatchObject(REFUSED);
    expect(await people.standing(other)).toBe('to-show');
  });

  it('[PK4] of two who send one answer at once one is in', async () => {
    const { passkey } = await people.add(await people.begin());
    const { cookie, question } = await people.asked();
    const answer = passkey.answer(question);
    const both = await Promise.all(
      [answer, answer].map((sent) => people.post('/api/passkey-sign-in', cookie, { answer: sent })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 403]);
  });

  it('[PK5] a count that goes back is refused and told; a device that never counts is not', async () => {
    const cookie = await people.begin();
    const { passkey } = await people.add(cookie);
    expect((await people.signIn(passkey)).status).toBe(204);
    for (const counter of [1, 0]) {
      expect(await people.signIn(passkey, { counter })).toMatchObject(REFUSED);
    }
    expect(await people.logged('passkey-counted-back')).toHaveLength(2);
    passkey.counter = 5;
    expect((await people.signIn(passkey)).status).toBe(204);
    const silent = new TestPasskey(ORIGIN, { counts: false });
    await people.add(cookie, await people.proofBy(cookie, passkey), silent);
    expect([(await people.signIn(silent)).status, (await people.signIn(silent)).status]).toEqual([
      204, 204,
    ]);
    expect(await people.logged('passkey-counted-back')).toHaveLength(2);
  });
});
