import type { types } from 'mediasoup-client';
import { describe, expect, it, vi } from 'vitest';
import { Uplink, type SendingEnd } from './uplink.ts';

/** A track as far as it matters here. */
function track(label: string): MediaStreamTrack {
  const made: MediaStreamTrack = Object.assign(Object.create(null) as MediaStreamTrack, {
    label,
    readyState: 'live' as const,
    enabled: true,
    clone: () => Object.assign(track(`${label}, cloned`), { enabled: made.enabled }),
    stop: () => void Object.assign(made, { readyState: 'ended' }),
  });
  return made;
}

/** A transport that notes which track sends what at each moment: as in Firefox, active or not. */
function sendingEnd() {
  const sent: string[] = [];
  const note = (one: MediaStreamTrack | null) =>
    sent.push(one === null ? 'nothing' : one.enabled ? one.label : 'silence');
  const produce = ({ track: first }: { track: MediaStreamTrack }) => {
    note(first);
    const producer = Object.assign(Object.create(null) as types.Producer, {
      closed: false,
      track: first,
      replaceTrack: ({ track: next }: { track: MediaStreamTrack | null }) => {
        Object.assign(producer, { track: next });
        note(next);
        return Promise.resolve();
      },
    });
    return Promise.resolve(producer);
  };
  const end = Object.assign(Object.create(null) as SendingEnd, {
    send: { closed: false, produce },
    device: { sendRtpCapabilities: { codecs: [] } },
    closeProducer: () => undefined,
  });
  return { end, sent };
}

const done = async (sent: string[], expected: string[]) => {
  await vi.waitFor(() => expect(sent).toEqual(expected), { timeout: 20_000 });
};

describe('[ME23] a voice has its track only while it flows', () => {
  it('is made ready in silence, flows, and is silent again', async () => {
    const { end, sent } = sendingEnd();
    const uplink = new Uplink('audio');
    const voice = track('voice');
    uplink.attach(end);
    uplink.set(voice, false);
    await done(sent, ['silence', 'nothing']);
    uplink.set(voice, true);
    await done(sent, ['silence', 'nothing', 'voice']);
    uplink.set(voice, false);
    await done(sent, ['silence', 'nothing', 'voice', 'nothing']);
  });

  it('flows at once where it is to, and goes on with another microphone', async () => {
    const { end, sent } = sendingEnd();
    const uplink = new Uplink('audio');
    uplink.set(track('voice'), true);
    uplink.attach(end);
    await done(sent, ['voice']);
    uplink.set(track('other'), true);
    await done(sent, ['voice', 'other']);
  });

  it('leaves a picture its track: its encodings are inactive', async () => {
    const { end, sent } = sendingEnd();
    const uplink = new Uplink('video');
    uplink.attach(end);
    uplink.set(track('picture'), false);
    await done(sent, ['picture']);
  });
});
