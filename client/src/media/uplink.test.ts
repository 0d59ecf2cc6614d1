import type { types } from 'mediasoup-client';
import { describe, expect, it, vi } from 'vitest';
import { Uplink, type SendingEnd } from './uplink.ts';

/** A track as far as it matters here. */
function track(name: string) {
  const made = {
    name,
    readyState: 'live',
    enabled: true,
    clone: () => ({ ...track(`${name}, cloned`), enabled: made.enabled }),
    stop() {
      this.readyState = 'ended';
    },
  };
  return made;
}
type Track = ReturnType<typeof track>;
const asTrack = (one: Track) => one as unknown as MediaStreamTrack;

/** A transport that notes which track sends what at each moment: as in Firefox, active or not. */
function sendingEnd() {
  const sent: string[] = [];
  const note = (one: Track | null) =>
    sent.push(one === null ? 'nothing' : one.enabled ? one.name : 'silence');
  const produce = vi.fn(({ track: first }: { track: Track }) => {
    note(first);
    const producer = {
      closed: false,
      track: first as Track | null,
      replaceTrack: ({ track: next }: { track: Track | null }) => {
        producer.track = next;
        note(next);
        return Promise.resolve();
      },
    };
    return Promise.resolve(producer as unknown as types.Producer);
  });
  const device = { sendRtpCapabilities: { codecs: [] } };
  const end = { send: { closed: false, produce }, device, closeProducer: () => undefined };
  return { end: end as unknown as SendingEnd, sent };
}

const done = async (sent: string[], expected: string[]) => {
  await vi.waitFor(() => expect(sent).toEqual(expected), { timeout: 20_000 });
};

describe('[ME23] a voice has its track only while it flows', () => {
  it('is made ready in silence, flows, and is silent again', async () => {
    const { end, sent } = sendingEnd();
    const uplink = new Uplink('audio');
    const voice = asTrack(track('voice'));
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
    uplink.set(asTrack(track('voice')), true);
    uplink.attach(end);
    await done(sent, ['voice']);
    uplink.set(asTrack(track('other')), true);
    await done(sent, ['voice', 'other']);
  });

  it('leaves a picture its track: its encodings are inactive', async () => {
    const { end, sent } = sendingEnd();
    const uplink = new Uplink('video');
    uplink.attach(end);
    uplink.set(asTrack(track('picture')), false);
    await done(sent, ['picture']);
  });
});
