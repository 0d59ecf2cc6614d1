import { callStage, type OwnCall } from '@rapport/shared/contract/room/care.ts';
import { describe, expect, it } from 'vitest';
import { care } from '../../../messages/en/care.ts';
import { callWord, isReached, staffWord } from './call-words.ts';

const call = (stage: OwnCall['stage'], more: Partial<OwnCall> = {}): OwnCall => ({
  since: 1,
  stage,
  ...more,
});

describe('what the person who called reads', () => {
  it.each<[OwnCall, string, boolean]>([
    [call('nobody'), care.call.nobody, false],
    [call('sent'), care.call.sent, false],
    [call('sent', { escalated: true }), care.call.late, false],
    [call('shown', { shownAt: 2 }), care.call.shown, true],
    [call('shown', { shownAt: 2, escalated: true }), care.call.shown, true],
    [call('shown-gone', { shownAt: 2 }), care.call.shownGone, false],
    [call('seen'), care.call.seen, true],
    [call('seen', { seenBy: 'Kim' }), care.call.seenNamed, true],
    [call('seen-gone', { seenBy: 'Kim' }), care.call.seenGoneNamed, false],
    [call('seen-gone'), care.call.seenGone, false],
  ])('[CR11] of %o is %s', (own, words, reached) => {
    expect(care.call[callWord(own)]).toBe(words);
    expect(isReached(own)).toBe(reached);
  });

  it('[CR14] says of staff only what the server has been told', () => {
    expect(staffWord(call('nobody', { escalated: true }))).toBeUndefined();
    expect(staffWord(call('nobody', { staff: 'told' }))).toBe('staffTold');
    expect(staffWord(call('nobody', { staff: 'seen' }))).toBe('staffSeen');
  });

  it('[CR11] says that a therapist has the call only where one has, in at most twelve words', () => {
    for (const stage of callStage.options) {
      const words = care.call[callWord(call(stage))];
      expect(words.split(' ').length).toBeLessThanOrEqual(12);
      expect(/\b(know|knows|told|will)\b/u.test(words)).toBe(false);
      expect(/shown your call\.|has seen/u.test(words)).toBe(stage === 'shown' || stage === 'seen');
    }
  });
});
