import { expect, it } from 'vitest';
import { wordsPage } from './words-page.ts';

it('[WL4] the page “Who can see what, and until when” is what the table of words says', async () => {
  await expect(wordsPage()).toMatchFileSnapshot('../../../docs/who-sees-what.md');
});
