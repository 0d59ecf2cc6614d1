import { expect, it, vi } from 'vitest';
import { RemoteMedia } from './remote-media.ts';

const track = (id: string) => ({ id }) as MediaStreamTrack;

function twoPeople(): RemoteMedia {
  const remote = new RemoteMedia();
  remote.add('c1', { seat: 'ana', kind: 'audio', track: track('voice-ana') }, 'on');
  remote.add('c2', { seat: 'ben', kind: 'audio', track: track('voice-ben') }, 'on');
  return remote;
}

it('[LN9] a mark changes what is known of its own seat alone, and only when it changes', () => {
  const remote = twoPeople();
  const [ana, ben] = [remote.seat('ana'), remote.seat('ben')];
  remote.lines({ weak: ['ana'], broken: ['me'] });
  expect(remote.seat('ana')).toEqual({ ...ana, line: 'weak' });
  expect(remote.seat('me').line).toBe('broken');
  expect(remote.seat('ben')).toBe(ben);
  const marked = remote.seat('ana');
  remote.lines({ weak: ['ana'], broken: [] });
  expect(remote.seat('ana')).toBe(marked);
  expect(remote.seat('me').line).toBeUndefined();
  remote.lines({ weak: [], broken: [] });
  expect(remote.seat('ana').line).toBeUndefined();
});

it('[LN11] a voice is whole unless its sender’s line is bad, and so is one that nothing is known of', () => {
  const remote = twoPeople();
  remote.lines({ weak: ['ana'], broken: [] });
  const tracks = ['voice-ana', 'voice-ben', 'another'];
  expect(tracks.map(remote.isWhole)).toEqual([false, true, true]);
  const listener = vi.fn();
  remote.subscribe(listener);
  remote.clear();
  expect(listener).toHaveBeenCalled();
  expect(remote.isWhole('voice-ana')).toBe(true);
});
