import { expect, it } from 'vitest';
import { rightsPage } from './rights-page.ts';

it('[SF1] the page “Who may do what” is what the table of rights says', async () => {
  await expect(rightsPage()).toMatchFileSnapshot('../../../docs/who-may-do-what.md');
});
