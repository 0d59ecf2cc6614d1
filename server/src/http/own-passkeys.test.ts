import type { PasskeyOffer } from '@rapport/shared/contract/passkey.ts';
import type { Staff } from '@rapport/shared/contract/staff.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ORIGIN,
  passkeyPeople,
  PASSWORD,
  REFUSED,
  type PasskeyPeople,
} from '../testing/passkey-people.ts';
import { authenticatorOf } from '../testing/test-authenticator.ts';
import { engines } from '../testing/test-databases.ts';
import { TestPasskey } from '../testing/test-passkey.ts';
import { testServer, type TestServer } from '../testing/test-server.ts';

const MINUTE = 60_000;
const NEEDED = { status: 401, body: { error: { code: 'second-factor-needed' } } };

describe.each(engines)('one’s own passkeys, on $kind', (engine) => {
  let t: TestServer;
  let people: PasskeyPeople;
  beforeEach(async () => {
    t = await testServer(engine, { secondFactor: true });
    people = passkeyPeople(t);
  });
  afterEach(() => t.end());

  it('[PK6] another one asks for the password or a passkey, and nobody else’s', async () => {
    const cookie = await people.begin();
    const { passkey } = await people.add(cookie);
    const birk = await people.colleague();
    const his = await people.add(birk.cookie);
    const offer = (proof: object) => people.post('/api/account/passkeys/offer', cookie, proof);
    expect((await offer({})).status).toBe(400);
    expect(await offer({ password: 'a wrong password' })).toMatchObject({
      status: 401,
      body: { error: { code: 'wrong-credentials' } },
    });
    expect(await offer(await people.proofBy(cookie, his.passkey))).toMatchObject(REFUSED);
    const proof = await people.proofBy(cookie, passkey);
    const second = await offer(proof);
    expect((second.body as PasskeyOffer).excludeCredentials).toHaveLength(1);
    // A proof counts once.
    expect(await offer(proof)).toMatchObject(REFUSED);
    // One of somebody else's is not hers, whatever she says.
    const made = his.passkey.make(second.body as PasskeyOffer);
    expect(await people.post('/api/account/passkeys', cookie, { name: 'His', made })).toMatchObject(
      REFUSED,
    );
    const more = await people.add(cookie, { password: PASSWORD });
    expect(more.codes).toEqual([]);
    expect((await people.own(cookie)).recoveryCodes).toBe(10);
    const rows = await people.logged('passkey-refused');
    expect(rows).toHaveLength(3);
  });

  it('[PK6] a sign-in that lacks the second factor adds none', async () => {
    const owner = await people.begin();
    const thief = await people.byPassword();
    const seen = new TestPasskey(ORIGIN).make(await people.offered(thief));
    await people.add(owner);
    const again = await people.byPassword();
    expect(await people.post('/api/account/passkeys/offer', again)).toMatchObject(NEEDED);
    for (const cookie of [thief, again]) {
      const answer = await people.post('/api/account/passkeys', cookie, {
        name: 'Thief',
        made: seen,
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(await people.standing(owner)).toBe('done');
    expect((await people.own(owner)).passkeys).toHaveLength(1);
  });

  it('[PK6] of two who set the first up at once, one an app and one a passkey, one does', async () => {
    const one = await people.begin();
    const two = await people.byPassword();
    const app = authenticatorOf(
      (await people.post('/api/account/authenticator/offer', one)).body as { secret: string },
    );
    const made = new TestPasskey(ORIGIN).make(await people.offered(two));
    const both = await Promise.all([
      people.post('/api/account/authenticator', one, { code: app.codeAt(t.practice.now) }),
      people.post('/api/account/passkeys', two, { name: 'Laptop', made }),
    ]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('[PK7] is renamed and removed by its owner alone; with it go the other sign-ins', async () => {
    const cookie = await people.begin();
    const { passkey } = await people.add(cookie);
    t.practice.now += MINUTE;
    const second = await people.add(cookie, { password: PASSWORD });
    const birk = await people.colleague();
    await people.add(birk.cookie);
    const [first] = (await people.own(cookie)).passkeys;
    const id = first?.id ?? '';
    const rename = (by: string) =>
      t.ask('PUT', `/api/account/passkeys/${id}`, { cookie: by, body: { name: 'Old laptop' } });
    expect((await rename(birk.cookie)).status).toBe(404);
    expect((await rename(cookie)).status).toBe(204);
    expect((await people.own(cookie)).passkeys[0]?.name).toBe('Old laptop');
    const stolen = (await people.signIn(passkey)).cookie;
    expect((await people.remove(birk.cookie, id, { password: PASSWORD })).status).toBe(404);
    expect((await people.remove(cookie, id, { password: 'a wrong password' })).status).toBe(401);
    expect((await people.remove(cookie, id, {})).status).toBe(400);
    expect((await people.remove(cookie, id, { password: PASSWORD })).status).toBe(204);
    expect(await people.standing(stolen)).toBeUndefined();
    expect(await people.standing(cookie)).toBe('done');
    expect(await people.signIn(passkey)).toMatchObject(REFUSED);
    expect((await people.signIn(second.passkey)).status).toBe(204);
  });

  it('[PK7] the last one stays while the practice requires a second factor', async () => {
    const cookie = await people.begin();
    const { passkey } = await people.add(cookie);
    const id = (await people.own(cookie)).passkeys[0]?.id ?? '';
    expect(await people.remove(cookie, id, { password: PASSWORD })).toMatchObject({
      status: 409,
      body: { error: { code: 'last-second-factor' } },
    });
    expect((await people.signIn(passkey)).status).toBe(204);
    await t.ask('PUT', '/api/staff/second-factor', { cookie, body: { required: false } });
    expect((await people.remove(cookie, id, await people.proofBy(cookie, passkey))).status).toBe(
      204,
    );
    expect(await people.own(cookie)).toEqual({
      passkeys: [],
      recoveryCodes: 0,
      required: false,
      mail: false,
    });
    expect(await people.standing(await people.byPassword())).toBe('done');
  });

  it('[AC3] the app is taken off where a passkey remains, or none is required', async () => {
    const cookie = await people.begin();
    const offer = (await people.post('/api/account/authenticator/offer', cookie)).body;
    const app = authenticatorOf(offer as { secret: string });
    await people.post('/api/account/authenticator', cookie, { code: app.codeAt(t.practice.now) });
    const takeOff = (proof: object) =>
      people.post('/api/account/authenticator/remove', cookie, proof);
    expect((await takeOff({})).status).toBe(400);
    expect((await takeOff({ password: 'a wrong password' })).status).toBe(401);
    expect(await takeOff({ password: PASSWORD })).toMatchObject({
      status: 409,
      body: { error: { code: 'last-second-factor' } },
    });
    expect((await people.own(cookie)).app).toBeDefined();
    const { passkey } = await people.add(cookie, { password: PASSWORD });
    const other = (await people.signIn(passkey)).cookie;
    expect((await takeOff(await people.proofBy(cookie, passkey))).status).toBe(204);
    expect(await people.standing(other)).toBeUndefined();
    expect(await people.own(cookie)).toMatchObject({ recoveryCodes: 10 });
    expect((await people.own(cookie)).app).toBeUndefined();
    expect((await takeOff({ password: PASSWORD })).status).toBe(404);
    const reasons = (await people.logged('second-factor-changed')).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['app-removed', 'passkey-added', 'set-up']);
  });

  it('[PK8] an administrator’s reset takes passkeys away too', async () => {
    const cookie = await people.begin();
    await people.add(cookie);
    const birk = await people.colleague();
    const { passkey, codes } = await people.add(birk.cookie);
    const { colleagues } = (await t.ask('GET', '/api/staff', { cookie })).body as Staff;
    expect(colleagues.map(({ secondFactor }) => secondFactor)).toEqual([true, true]);
    const path = `/api/staff/people/${birk.id}/second-factor`;
    expect((await t.ask('DELETE', path, { cookie })).status).toBe(204);
    expect(await people.standing(birk.cookie)).toBeUndefined();
    expect(await people.signIn(passkey)).toMatchObject(REFUSED);
    const again = await people.byPassword(birk.email);
    expect(await people.standing(again)).toBe('to-set-up');
    expect(
      await people.post('/api/account/second-factor', again, { code: codes[0] ?? '' }),
    ).toMatchObject({ status: 403 });
  });

  it('[PK8] opens nothing once its owner’s access has ended', async () => {
    const cookie = await people.begin();
    await people.add(cookie);
    const birk = await people.colleague();
    const { passkey } = await people.add(birk.cookie);
    const { body } = await t.ask('GET', '/api/staff', { cookie });
    const { revision = 0 } = (body as Staff).colleagues.find(({ id }) => id === birk.id) ?? {};
    const change = (active: boolean, at: number) =>
      t.ask('PUT', `/api/staff/people/${birk.id}`, {
        cookie,
        body: { revision: at, roles: ['therapist'], active },
      });
    expect((await change(false, revision)).status).toBe(200);
    expect(await people.signIn(passkey)).toMatchObject({
      status: 403,
      body: { error: { code: 'account-closed' } },
      cookie: '',
    });
    expect((await change(true, revision + 1)).status).toBe(200);
    expect((await people.signIn(passkey)).status).toBe(204);
  });

  it('[PK8] twenty at most, and 240 tries a minute from a network', async () => {
    const cookie = await people.begin();
    await people.add(cookie);
    for (let made = 1; made < 20; made += 1) await people.add(cookie, { password: PASSWORD });
    expect(
      await people.post('/api/account/passkeys/offer', cookie, { password: PASSWORD }),
    ).toMatchObject({ status: 409, body: { error: { code: 'full' } } });
    let answer = await people.post('/api/passkey-sign-in/offer', '');
    for (let times = 0; times < 240 && answer.status === 200; times += 1) {
      answer = await people.post('/api/passkey-sign-in/offer', '');
    }
    expect(answer.status).toBe(429);
  });
});
