import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOutput, keptOutput } from './kept-output.ts';
import type { Devices, ListedDevice } from './device-list.ts';
import {
  choseOutput,
  offeredOutput,
  outputNews,
  refusedOutput,
  sawDevices,
  type OutputState,
} from './output-state.ts';

const device = (kind: MediaDeviceKind, id: string, label = id): ListedDevice => ({
  kind,
  id,
  group: `group of ${id}`,
  label,
});
const output = (id: string) => device('audiooutput', id);
const input = (id: string) => device('audioinput', id);
const MICROPHONE = input('built-in microphone');
const CAMERA = device('videoinput', 'camera');
const BLANK: Devices = (['audioinput', 'videoinput', 'audiooutput'] as const).map((kind) => ({
  kind,
  id: '',
  group: '',
  label: '',
}));

/** As Chromium lists outputs: what the system is set to first, under an id of its own. */
const chromium = (standard: string | undefined, ...ids: string[]): Devices => [
  MICROPHONE,
  CAMERA,
  ...(standard === undefined
    ? []
    : [{ ...output(standard), id: 'default', label: `Default - ${standard}` }]),
  ...ids.map(output),
];

const seen = (...listings: Devices[]): OutputState =>
  listings.reduce<OutputState>(sawDevices, { sink: '' });
const news = (state: OutputState) => outputNews(state, true);

const SPEAKERS = 'Speakers';
const AIRPODS = 'AirPods';
const both = chromium(AIRPODS, AIRPODS, SPEAKERS);
const alone = chromium(SPEAKERS, SPEAKERS);

describe('what became of the output', () => {
  it('[DC1] headphones that are gone: sound is off, and what would go on is named', () => {
    expect(news(seen(both, alone))).toEqual({
      kind: 'held',
      why: 'gone',
      name: AIRPODS,
      next: SPEAKERS,
    });
  });

  it('[DC1] the system set to another output: sound is off, although nothing is gone', () => {
    const state = seen(both, chromium(SPEAKERS, AIRPODS, SPEAKERS));
    expect(news(state)).toMatchObject({ kind: 'held', why: 'moved', next: SPEAKERS });
  });

  it('[DC1] the chosen output gone, whatever the system is set to', () => {
    const chosen = choseOutput(seen(chromium(SPEAKERS, AIRPODS, SPEAKERS)), AIRPODS);
    expect(news(sawDevices(chosen, alone))).toMatchObject({ why: 'gone', name: AIRPODS });
  });

  it('[DC1] an output chosen another time and not here today', () => {
    expect(news(sawDevices({ sink: 'headset' }, alone))).toMatchObject({
      kind: 'held',
      why: 'unusable',
      next: SPEAKERS,
    });
    const come = sawDevices(sawDevices({ sink: AIRPODS }, alone), both);
    expect(come).toMatchObject({ sink: AIRPODS });
    expect(come.held).toBeUndefined();
  });

  it('[DC1] an output that the browser refuses', () => {
    const chosen = choseOutput(seen(both), AIRPODS);
    expect(refusedOutput(chosen, AIRPODS).held).toBeDefined();
    expect(refusedOutput(chosen, SPEAKERS).held).toBeUndefined();
    // Chromium's own entry for "as the system is set" can be chosen, and refused like any other.
    expect(refusedOutput(choseOutput(seen(both), 'default'), 'default').held).toBeDefined();
  });

  it('[DC2] headphones plugged in are said, and sound goes on', () => {
    const state = seen(alone, both);
    expect(state.held).toBeUndefined();
    expect(news(state)).toMatchObject({ kind: 'added', is: { label: AIRPODS }, inUse: true });
    const unused = news(seen(alone, chromium(SPEAKERS, SPEAKERS, AIRPODS)));
    expect(unused).toMatchObject({ inUse: false, still: SPEAKERS });
    expect(news(seen(alone, chromium(SPEAKERS, SPEAKERS, AIRPODS), alone))).toBeUndefined();
  });

  it('[DC3] where the browser does not tell, what has gone may have been it', () => {
    const firefox = [MICROPHONE, output(AIRPODS)];
    expect(news(seen(firefox, [MICROPHONE]))).toMatchObject({ why: 'gone', name: AIRPODS });
    const iphone = [MICROPHONE, input(AIRPODS)];
    expect(news(seen(iphone, [MICROPHONE]))).toMatchObject({ why: 'gone', name: AIRPODS });
    expect(seen(iphone, [MICROPHONE], iphone).held).toBeUndefined();
  });

  it('[DC3] an earpiece that makes way for a headset is no loss', () => {
    const android = [input('Speakerphone'), input('Headset earpiece')];
    const plugged = [input('Speakerphone'), input('Wired headset')];
    expect(news(seen(android, plugged))).toMatchObject({ kind: 'added', inUse: undefined });
    expect(news(seen(android, plugged, android))).toMatchObject({ name: 'Wired headset' });
  });

  it('[DC4] a headset that comes back under another id is the same', () => {
    const speaking = [...alone, { ...output('hands-free'), label: AIRPODS }];
    const chosen = choseOutput(seen(both), AIRPODS);
    const state = [alone, speaking].reduce(sawDevices, chosen);
    expect(state.held).toBeUndefined();
    expect(state.sink).toBe('hands-free');
  });

  it('what was plugged in since is offered first, where one can choose', () => {
    const wired = chromium(SPEAKERS, SPEAKERS, 'Wired');
    const state = seen(both, alone, wired);
    expect(offeredOutput(state, true)).toMatchObject({ sink: 'Wired' });
    expect(offeredOutput(state, false)).toMatchObject({ sink: '', device: { label: SPEAKERS } });
  });
});

/** What happens to a computer between two looks at its devices. */
type Step =
  | { do: 'plug'; id: string; use: boolean }
  | { do: 'unplug' | 'set'; id: string }
  | { do: 'choose'; id: string }
  | { do: 'blank' | 'look' | 'go-on' };

const IDS = ['a', 'b', 'c'];
const id = fc.constantFrom(...IDS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('plug' as const), id, use: fc.boolean() }),
  fc.record({ do: fc.constantFrom('unplug' as const, 'set' as const), id }),
  fc.record({ do: fc.constant('choose' as const), id: fc.constantFrom('', ...IDS) }),
  fc.record({ do: fc.constantFrom('blank' as const, 'look' as const, 'go-on' as const) }),
);

/** A computer with outputs, a page, and what its person has agreed to hear the others through. */
class World {
  plugged: string[];
  standard: string | undefined;
  state: OutputState = { sink: '' };
  agreed: string | undefined;
  #before: string[] = [];

  constructor(plugged: string[]) {
    this.plugged = plugged;
    [this.standard] = plugged;
    this.look();
    this.agreed = this.actual();
  }

  /** What sound would come out of, if it were not off. */
  actual(): string | undefined {
    return this.plugged.includes(this.state.sink) ? this.state.sink : this.standard;
  }

  take(step: Step): void {
    switch (step.do) {
      case 'plug':
        if (!this.plugged.includes(step.id)) this.plugged.push(step.id);
        if (step.use || this.standard === undefined) this.standard = step.id;
        return;
      case 'unplug':
        this.plugged = this.plugged.filter((one) => one !== step.id);
        if (this.standard === step.id) [this.standard] = this.plugged;
        return;
      case 'set':
        if (this.plugged.includes(step.id)) this.standard = step.id;
        return;
      case 'choose':
        if (step.id !== '' && !this.plugged.includes(step.id)) return;
        this.look();
        this.state = choseOutput(this.state, step.id);
        this.agreed = this.actual();
        return;
      case 'go-on':
        this.look();
        this.state = choseOutput(this.state, offeredOutput(this.state, true).sink);
        this.agreed = this.actual();
        return;
      case 'blank':
        this.state = sawDevices(this.state, BLANK);
        return;
      case 'look':
        this.look();
    }
  }

  look(): void {
    const wasHeld = this.state.held !== undefined;
    const now = this.actual();
    this.state = sawDevices(this.state, chromium(this.standard, ...this.plugged));
    const isNew = now !== undefined && !this.#before.includes(now);
    const stands = this.agreed === undefined || this.plugged.includes(this.agreed);
    // Plugged in by hand, and sound goes there: said, and good.
    if (!wasHeld && isNew && stands) this.agreed = now;
    this.#before = [...this.plugged];
  }
}

describe('whatever happens to the outputs', () => {
  const play = (plugged: string[], steps: Step[]) => {
    const world = new World([...plugged]);
    for (const one of steps) world.take(one);
    world.look();
    return world;
  };
  const some = fc.uniqueArray(id, { minLength: 1 });

  it('[DC1] [DC4] sound is off if and only if it would come out where nobody agreed to', () => {
    fc.assert(
      fc.property(some, fc.array(step, { maxLength: 14 }), (plugged, steps) => {
        const world = play(plugged, steps);
        expect(world.state.held !== undefined).toBe(world.actual() !== world.agreed);
      }),
      { numRuns: 2000 },
    );
  });

  it('[DC2] the same listing again, in bursts, changes nothing; nor do cameras or no answer', () => {
    fc.assert(
      fc.property(some, fc.array(step), fc.boolean(), (plugged, steps, camera) => {
        const { state } = play(plugged, steps);
        const { devices = [] } = state;
        expect(sawDevices(state, devices)).toBe(state);
        expect(sawDevices(state, BLANK)).toBe(state);
        const others = devices.filter(({ kind }) => camera || kind !== 'videoinput');
        const { devices: _devices, ...after } = sawDevices(state, [...others].reverse());
        expect(after).toEqual({ ...state, devices: undefined });
      }),
    );
  });

  it('a press goes on, through what was named', () => {
    fc.assert(
      fc.property(some, fc.array(step), (plugged, steps) => {
        const { state } = play(plugged, steps);
        const offer = offeredOutput(state, true);
        const next = choseOutput(state, offer.sink);
        expect(next.held).toBeUndefined();
        if (offer.device) expect(state.devices).toContainEqual(offer.device);
      }),
    );
  });

  it('[DC6] a reload changes nothing of it', () => {
    fc.assert(
      fc.property(some, fc.array(step), (plugged, steps) => {
        const { state, plugged: now, standard } = play(plugged, steps);
        let stored = '';
        keepOutput({ sessionStorage: { setItem: (_, value) => (stored = value) } }, state);
        expect(stored).not.toContain('Default');
        expect(stored).not.toContain('videoinput');
        const kept = keptOutput({ sessionStorage: { getItem: () => stored } }) ?? { sink: '' };
        const after = sawDevices(kept, chromium(standard, ...now));
        expect(after.held !== undefined).toBe(state.held !== undefined);
        expect(after.sink).toBe(state.sink);
      }),
    );
  });
});

it('[DC6] what cannot be read is nothing kept', () => {
  for (const stored of ['', '3', '{}', '{"sink":1}', 'null']) {
    expect(keptOutput({ sessionStorage: { getItem: () => stored } })).toBeUndefined();
  }
});
