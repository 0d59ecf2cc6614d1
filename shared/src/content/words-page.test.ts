import { expect, it } from 'vitest';
import type { HelpNotice } from '../contract/staff-channel.ts';
import { WORDS, type WordKind } from './words.ts';
import { wordsPage } from './words-page.ts';

it('[WL4] the page “Who can see what, and until when” is what the table of words says', async () => {
  await expect(wordsPage()).toMatchFileSnapshot('../../../docs/who-sees-what.md');
});

/** What a notice of a call for help tells staff: the kind of words that each field is. */
const NOTICE: Readonly<Record<keyof HelpNotice, WordKind>> = {
  session: 'whichCourses',
  seat: 'helpCall',
  name: 'personName',
  title: 'courseTitle',
  number: 'whichCourses',
  since: 'helpCall',
  mine: 'whichCourses',
  facilitators: 'personName',
  ended: 'whichCourses',
};

it('[WL4] whatever a call for help tells all staff, the table says that they see it', () => {
  for (const kind of new Set(Object.values(NOTICE))) {
    expect(WORDS[kind].seenBy, kind).toMatch(/all staff/iu);
  }
});
