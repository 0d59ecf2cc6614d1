// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { markTab, nameTab } from './page-title.ts';

it('[HD6] a call for help stays in the tab’s title while pages and counts change', () => {
  nameTab('Today · Rapport');
  const uncount = markTab('(2) ');
  const unmark = markTab('Call for help · ', { first: true });
  expect(document.title).toBe('Call for help · (2) Today · Rapport');
  nameTab('Clients · Rapport');
  expect(document.title).toBe('Call for help · (2) Clients · Rapport');
  uncount();
  expect(document.title).toBe('Call for help · Clients · Rapport');
  const again = markTab('(1) ');
  unmark();
  expect(document.title).toBe('(1) Clients · Rapport');
  again();
  expect(document.title).toBe('Clients · Rapport');
});
