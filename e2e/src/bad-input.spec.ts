import type { SessionList } from '@rapport/shared/contract/rest.ts';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { linkOf, signIn } from './fixtures/demo.ts';
import { codeOf, newId, RawSeat } from './fixtures/raw-seat.ts';
import { someRtpParameters } from './fixtures/rtp.ts';
import { expect, test, useScene } from './fixtures/test.ts';

const scene = useScene();
test.describe.configure({ mode: 'serial' });

/** Kim leads, Alder is inside, Birch waits. They stay, so as to be disturbed if anyone is. */
let kim: RawSeat;
let alder: RawSeat;
let birch: RawSeat;

const enter = (name: string): RoomCommand => ({
  type: 'lobby:enter',
  name,
  pronouns: '',
  microphone: true,
  camera: true,
});

test.beforeAll(async () => {
  const { server } = scene();
  kim = await RawSeat.bySignIn(server, 'Kim Example');
  alder = await RawSeat.byLink(linkOf(server, 'Alder'));
  birch = await RawSeat.byLink(linkOf(server, 'Birch'));
  expect(await kim.command(enter('Kim'))).toBe('ok');
  expect(await alder.command(enter('Alder'))).toBe('ok');
  expect(await birch.command(enter('Birch'))).toBe('ok');
  expect(await kim.command({ type: 'lobby:admit', seat: alder.view.me.seat })).toBe('ok');
});

test.afterAll(() => {
  for (const seat of [kim, alder, birch]) seat[Symbol.dispose]();
});

/** Whatever is done, nobody else is sent anything, and everyone goes on. */
async function undisturbed(others: RawSeat[], act: () => Promise<void>): Promise<void> {
  for (const seat of others) await seat.settle();
  const before = others.map((seat) => seat.received.length);
  await act();
  for (const seat of others) await seat.settle();
  expect(others.map((seat) => seat.received.length)).toEqual(before);
}

test('what is malformed is answered with a code, changes nothing and disturbs nobody', async () => {
  const id = newId();
  const malformed: unknown[] = [
    undefined,
    null,
    '',
    'floor:mute',
    17,
    true,
    [],
    {},
    { id },
    { id, command: null },
    { id, command: 'floor:mute' },
    { id, command: ['floor:mute'] },
    { id: 1, command: { type: 'floor:mute' } },
    { id: 'short', command: { type: 'floor:mute' } },
    { id: '../../../../etc/passwd', command: { type: 'floor:mute' } },
    { command: { type: 'floor:mute' } },
    { id, command: { type: 'floor:mute' }, extra: 1 },
    { id, command: { type: 'floor:mute', seat: alder.view.me.seat } },
    { id, command: { type: 'floor:mute-seat' } },
    { id, command: { type: 'floor:mute-seat', seat: { $ne: '' } } },
    { id, command: { type: 'agenda:add', title: '', minutes: 5 } },
    { id, command: { type: 'agenda:add', title: 'x', minutes: -1 } },
    { id, command: { type: 'agenda:add', title: 'x', minutes: 1e308 } },
    { id, command: { type: 'agenda:add', title: 'x', minutes: '5' } },
    { id, command: { type: 'agenda:extend', item: 'x'.repeat(41), minutes: 1 } },
    { id, command: JSON.parse('{"type":"floor:mute","__proto__":{"polluted":true}}') as unknown },
    Buffer.from('floor:mute'),
    { id, command: { type: 'floor:mute', payload: Buffer.alloc(16) } },
  ];
  await undisturbed([alder, birch], async () => {
    for (const payload of malformed) {
      const answer = await kim.ask('room:command', payload);
      expect(codeOf(answer), JSON.stringify(payload)).toBe('invalid-message');
    }
  });
});

test('what does not exist is answered as unknown', async () => {
  await undisturbed([alder, birch], async () => {
    for (const type of ['floor:shout', '', 'constructor', '__proto__', 'toString']) {
      const answer = await kim.ask('room:command', { id: newId(), command: { type } });
      expect(codeOf(answer), type).toBe('unknown-command');
    }
    for (const event of ['room:frame', 'media:consume', 'admin', 'constructor', 'hasOwnProperty']) {
      expect(codeOf(await kim.ask(event, {})), event).toBe('unknown-command');
    }
  });
});

test('too long a text is refused; too large a message ends its connection and no other', async () => {
  const { server } = scene();
  await undisturbed([alder, birch], async () => {
    const title = 'a'.repeat(5_000);
    expect(await kim.command({ type: 'agenda:add', title, minutes: 5 })).toBe('invalid-message');
  });

  await undisturbed([alder, birch], async () => {
    // Someone who has a link and has not come in: their going concerns nobody.
    using cedar = await RawSeat.byLink(linkOf(server, 'Cedar'));
    cedar.socket.emit('room:command', { id: newId(), command: enter('C'.repeat(70_000)) });
    await expect.poll(() => cedar.socket.connected).toBe(false);
    using again = await RawSeat.byLink(linkOf(server, 'Cedar'));
    expect(again.view.me.standing).toBe('outside');
  });
});

test('garbage below the level of messages ends its connection and no other', async () => {
  const { url } = scene().server;
  await undisturbed([kim, alder, birch], async () => {
    for (const garbage of [
      '',
      'x',
      '4',
      '42["room:command"',
      '45-',
      '51-[{"_placeholder":1}]',
      '9',
    ]) {
      const socket = new WebSocket(
        `${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`,
      );
      let closed = false;
      socket.addEventListener('close', () => (closed = true));
      await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
      socket.send(garbage);
      socket.send(new Uint8Array(100));
      await expect.poll(() => closed, { message: garbage }).toBe(true);
    }
  });
});

test('the same command sent again takes effect once, also from another connection', async () => {
  const { server } = scene();
  const command: RoomCommand = { type: 'agenda:add', title: 'Once', minutes: 3 };
  const id = newId();
  const answers = await Promise.all([
    kim.command(command, id),
    kim.command(command, id),
    kim.command(command, id),
  ]);
  expect(answers).toEqual(['ok', 'ok', 'ok']);
  kim = await RawSeat.bySignIn(server, 'Kim Example');
  expect(await kim.command(command, id)).toBe('ok');
  await kim.settle();
  expect(kim.view.agenda?.items.filter(({ title }) => title === 'Once')).toHaveLength(1);
});

test('commands that come in the wrong order are refused and change nothing', async () => {
  await undisturbed([alder, birch], async () => {
    const [item] = kim.view.agenda?.items ?? [];
    const from = item?.id ?? '';
    expect(await kim.command({ type: 'agenda:advance', from })).toBe('stale');
    expect(await kim.command({ type: 'agenda:resume' })).toBe('stale');
    expect(await kim.command({ type: 'exercise:next', from: 0 })).toBe('stale');
    expect(await kim.command({ type: 'exercise:accept' })).toBe('stale');
    expect(await kim.command(enter('Kim again'))).toBe('stale');
    const { seat } = kim.view.me;
    expect(await kim.command({ type: 'lobby:admit', seat })).toBe('stale');
    expect(await kim.command({ type: 'lobby:admit', seat: 'nobody-at-all' })).toBe('stale');
    expect(await kim.command({ type: 'agenda:skip', item: 'no-such-item' })).toBe('not-found');
    expect(await kim.command({ type: 'exercise:choose', card: 'no-such-card' })).toBe('not-found');

    const { server } = scene();
    using cedar = await RawSeat.byLink(linkOf(server, 'Cedar'));
    expect(await cedar.command({ type: 'floor:mute' })).toBe('not-allowed');
    expect(await cedar.command({ type: 'floor:leave' })).toBe('not-allowed');
    const rtpParameters = someRtpParameters(1);
    const early: [string, unknown][] = [
      ['media:produce', { kind: 'audio', rtpParameters }],
      ['media:connect', { direction: 'send', dtlsParameters: {} }],
      ['media:restart-ice', { direction: 'send' }],
      ['media:resume', { consumer: newId() }],
      ['media:close-producer', { kind: 'audio' }],
    ];
    for (const [event, payload] of early) {
      expect(codeOf(await cedar.ask(event, payload)), event).toMatch(
        /^(invalid-message|not-found|ok)$/,
      );
    }
    expect(codeOf(await cedar.ask('media:produce', { kind: 'audio', rtpParameters }))).not.toBe(
      'ok',
    );
  });
});

test('messages that want no answer hurt nobody, and count', async () => {
  const { server } = scene();
  using cedar = await RawSeat.byLink(linkOf(server, 'Cedar'));
  for (const event of [
    'room:command',
    'room:resync',
    'room:clock',
    'media:capabilities',
    'media:open',
    'media:connect',
    'media:produce',
    'media:close-producer',
    'media:restart-ice',
    'media:resume',
    'media:tiles',
    'no:such:event',
  ]) {
    cedar.socket.emit(event);
    cedar.socket.emit(event, null);
    cedar.socket.emit(event, {});
    cedar.socket.emit(event, {}, 'not a callback', {});
  }
  cedar.socket.emit('room:command', { id: newId(), command: enter('Cedar') });
  await expect.poll(() => cedar.view.me.standing).toBe('waiting');
  expect(await cedar.command({ type: 'floor:leave' })).toBe('ok');
  for (const seat of [kim, alder, birch]) await seat.settle();
});

test('nobody is obeyed in what is not theirs to do', async () => {
  const { seat } = alder.view.me;
  const item = kim.view.agenda?.items[0]?.id ?? '';
  const leaders: RoomCommand[] = [
    { type: 'session:end' },
    { type: 'lobby:admit', seat: birch.view.me.seat },
    { type: 'lobby:admit-all', seats: [birch.view.me.seat] },
    { type: 'lobby:decline', seat: birch.view.me.seat },
    { type: 'lobby:lock' },
    { type: 'floor:mute-seat', seat: kim.view.me.seat },
    { type: 'floor:lower-seat-hand', seat },
    { type: 'floor:remove', seat },
    { type: 'agenda:start' },
    { type: 'agenda:go-to', item },
    { type: 'agenda:pause' },
    { type: 'agenda:extend', item, minutes: 5 },
    { type: 'agenda:skip', item },
    { type: 'agenda:add', title: 'Mine', minutes: 5 },
    { type: 'agenda:edit', item, title: 'Mine' },
    { type: 'agenda:move', item },
    { type: 'exercise:choose', card: 'jessica-at-the-handover' },
    { type: 'exercise:cast', role: 'jessica', seat },
    { type: 'exercise:next', from: 0 },
    { type: 'exercise:end' },
  ];
  await undisturbed([kim, alder, birch], async () => {
    for (const command of leaders) {
      expect(await alder.command(command), `a member: ${command.type}`).toBe('not-allowed');
      expect(await birch.command(command), `in the lobby: ${command.type}`).toBe('not-allowed');
    }
    for (const type of ['floor:raise-hand', 'exercise:stop', 'exercise:accept'] as const) {
      expect(await birch.command({ type }), `in the lobby: ${type}`).toBe('not-allowed');
    }
  });
});

test('[PP9] a seat in the lobby that asks for more gets nothing: no name, no consumer', async () => {
  const audio = (ssrc: number) => ({ kind: 'audio', rtpParameters: someRtpParameters(ssrc) });
  const openMedia = async (seat: RawSeat) => {
    const answer = await seat.ask('media:capabilities', {});
    if (!answer.ok) throw new Error(answer.error.code);
    const { routerRtpCapabilities } = answer.value as { routerRtpCapabilities: unknown };
    const opened = await seat.ask('media:open', { rtpCapabilities: routerRtpCapabilities });
    expect(codeOf(opened)).toBe('ok');
  };
  const offers = (seat: RawSeat) =>
    seat.received.flatMap(({ event, payload }) => {
      const offer = payload as { seat?: string; consumer: string };
      return event === 'media:consumer' && offer.seat !== undefined ? [offer] : [];
    });

  await openMedia(kim);
  await openMedia(alder);
  await openMedia(birch);
  expect(codeOf(await kim.ask('media:produce', audio(1001)))).toBe('ok');
  await expect.poll(() => offers(alder).map(({ seat }) => seat)).toEqual([kim.view.me.seat]);

  // Birch sends and asks all the same, and for what Alder has been given.
  expect(codeOf(await birch.ask('media:produce', audio(1003)))).toBe('ok');
  const [consumer] = offers(alder).map((offer) => offer.consumer);
  expect(codeOf(await birch.ask('media:resume', { consumer }))).toBe('not-found');
  const tiles = [{ seat: kim.view.me.seat, kind: 'video', width: 640, height: 360 }];
  await birch.ask('media:tiles', { tiles });
  await openMedia(birch);
  expect(codeOf(await birch.ask('room:resync', {}))).toBe('ok');
  for (const seat of [kim, alder, birch]) await seat.settle();

  expect(offers(birch)).toEqual([]);
  expect(offers(alder)).toHaveLength(1);
  expect(offers(kim)).toEqual([]);
  const told = JSON.stringify(birch.received);
  for (const secret of ['Kim', 'Alder', kim.view.me.seat, alder.view.me.seat, 'agenda', 'floor"']) {
    expect(told).not.toContain(secret);
  }

  // The door makes the difference, and nothing else.
  expect(codeOf(await birch.ask('media:produce', audio(1004)))).toBe('ok');
  expect(await kim.command({ type: 'lobby:admit', seat: birch.view.me.seat })).toBe('ok');
  await expect.poll(() => offers(birch).map(({ seat }) => seat)).toEqual([kim.view.me.seat]);
  await expect.poll(() => offers(kim).map(({ seat }) => seat)).toEqual([birch.view.me.seat]);
});

test('of two facilitators who press at once, one moves the agenda and the other is told', async () => {
  const { server } = scene();
  const cookie = await signIn(server, 'Dr. Robin Demo');
  const list = await fetch(`${server.url}/api/sessions`, { headers: { cookie } });
  const { sessions } = (await list.json()) as SessionList;
  const session = sessions.find(({ format }) => format === 'group')?.id;
  using robin = await RawSeat.connect(server.url, { session }, { cookie });
  expect(await robin.command(enter('Robin'))).toBe('ok');
  expect(await robin.command({ type: 'agenda:start' })).toBe('ok');
  await kim.settle();
  const current = () => kim.view.agenda?.items.findIndex(({ state }) => state === 'current');
  expect(current()).toBe(0);

  const from = kim.view.agenda?.items[0]?.id ?? '';
  const answers = await Promise.all([
    kim.command({ type: 'agenda:advance', from }),
    robin.command({ type: 'agenda:advance', from }),
  ]);
  expect(answers.sort()).toEqual(['ok', 'stale']);
  await kim.settle();
  expect(current()).toBe(1);
});

test('a handshake that does not hold is refused with the reason', async () => {
  const { server } = scene();
  const { url } = server;
  const token = new URL(linkOf(server, 'Dogwood')).hash.slice(1);
  const flipped = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A');
  const other = new URL(linkOf(server, 'Elm')).hash.slice(1);
  const crossed = token.slice(0, 20) + other.slice(20);
  const cases: [string, Record<string, unknown>, string][] = [
    ['an older page', { token, protocol: 0 }, 'protocol-mismatch'],
    ['no page of ours', { token, protocol: 'x' }, 'protocol-mismatch'],
    ['neither link nor sign-in', {}, 'not-signed-in'],
    ['a cut link', { token: token.slice(0, -5) }, 'link-invalid'],
    ['a mistyped link', { token: flipped }, 'link-invalid'],
    ['one person’s id with another’s proof', { token: crossed }, 'link-invalid'],
    ['an invented link', { token: newId() + newId() }, 'link-invalid'],
    ['an endless link', { token: 'x'.repeat(10_000) }, 'invalid-message'],
    ['a link of another form', { token: { $gt: '' } }, 'invalid-message'],
    ['a page of another form', { token, page: '<script>' }, 'invalid-message'],
    ['a device of another form', { token, device: '<script>' }, 'invalid-message'],
    ['a device with a secret that could be guessed', { token, device: 'short' }, 'invalid-message'],
    ['a session without a sign-in', { session: newId() }, 'not-signed-in'],
  ];
  await undisturbed([kim, alder, birch], async () => {
    for (const [what, auth, code] of cases) {
      await expect(RawSeat.connect(url, auth), what).rejects.toThrow(code);
    }
    // A browser sends the cookie along whoever asks it to.
    const cookie = await signIn(server, 'Dr. Robin Demo');
    const elsewhere = { cookie, origin: 'http://another.example' };
    await expect(RawSeat.connect(url, { session: newId() }, elsewhere)).rejects.toThrow(
      'not-allowed',
    );
  });
});

test('a flood is held back at its source, and only there', async () => {
  const { server } = scene();
  using dogwood = await RawSeat.byLink(linkOf(server, 'Dogwood'));
  const answers = await Promise.all(
    Array.from({ length: 400 }, () => dogwood.ask('room:clock', {}).then(codeOf)),
  );
  expect(new Set(answers)).toEqual(new Set(['ok', 'rate-limited']));
  expect(await kim.command({ type: 'agenda:add', title: 'All is well', minutes: 1 })).toBe('ok');
  // And it is forgiven after a moment.
  await expect.poll(async () => codeOf(await dogwood.ask('room:clock', {}))).toBe('ok');
});
