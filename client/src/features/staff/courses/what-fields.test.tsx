// @vitest-environment jsdom
import type { Approach, Format } from '@rapport/shared/contract/practice.ts';
import { act } from 'react';
import { IntlProvider } from 'use-intl';
import { expect, it } from 'vitest';
import { partDrawer } from '../../../testing/drawn-part.ts';
import { courses } from '../../../messages/en/courses.ts';
import { blankCourse, type CourseDraft } from './course-draft.ts';
import { WhatFields } from './WhatFields.tsx';

const draw = partDrawer();

/** Draws the fields of this draft; gives the choice of the approach. */
function choice(change: Partial<CourseDraft>, onChange: (draft: CourseDraft) => void) {
  const draft = { ...blankCourse('AAAAAAAAAAAAAAAAAAAAAA', 'UTC'), ...change };
  draw(
    <IntlProvider locale="en" timeZone="UTC" messages={{ courses }}>
      <WhatFields draft={draft} tried={false} onChange={onChange} />
    </IntlProvider>,
  );
  const found = [...document.querySelectorAll('select')].find(
    ({ labels }) => labels[0]?.textContent === courses.form.approach,
  );
  if (!found) throw new Error('no choice of an approach');
  return found;
}

const descriptionOf = (field: Element) =>
  document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

const APPROACHES = Object.keys(courses.form.approaches) as Approach[];

it('[CO24] offers the four approaches, and says what the chosen one is', () => {
  const { approaches } = courses.form;
  const options = [...choice({}, () => undefined).options].map(({ text }) => text);
  expect(options).toEqual(APPROACHES.map((one) => approaches[one].label));
  const said = (of: Approach, format: Format) =>
    descriptionOf(choice({ approach: of, format }, () => undefined));
  for (const one of APPROACHES) {
    expect(said(one, 'individual')).toBe(approaches[one].words);
    if (one !== 'dit') expect(said(one, 'group')).toBe(approaches[one].words);
  }
  expect(said('dit', 'group')).toBe(approaches.dit.group);
});

it('[CO24] takes the approach that is chosen, and a review', () => {
  const drafts: CourseDraft[] = [];
  const field = choice({}, (draft) => drafts.push(draft));
  act(() => {
    field.value = 'ipsrt';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  act(() => document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
  expect(drafts).toMatchObject([
    { approach: 'ipsrt', review: false },
    { approach: 'ipt', review: true },
  ]);
});
