// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { polls } from '../../../messages/en/polls.ts';
import { DrawnRoom } from '../core/test-room.tsx';
import { FACILITATOR } from '../core/test-view.ts';
import { AskForm } from './AskForm.tsx';

let drawn: DrawnRoom | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => drawn?.close());

function draw(): HTMLSelectElement {
  drawn?.close();
  drawn = new DrawnRoom(<AskForm />, FACILITATOR);
  const found = [...document.querySelectorAll('select')].find((select) =>
    [...select.options].some(({ value }) => value === 'anonymous'),
  );
  if (!found) throw new Error('the form does not ask who sees the answers');
  return found;
}

it('[PO10] asks for answers to facilitators alone, unless somebody chose otherwise here', () => {
  expect(draw().value).toBe('leaders');
  localStorage.setItem('rapport:audience', 'nobody-knows');
  expect(draw().value).toBe('leaders');
});

it('[PO10] keeps for the next question what was asked for, and not what was only looked at', () => {
  const choose = (value: string) => {
    const select = draw();
    select.value = value;
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
  };
  choose('anonymous');
  expect(draw().value).toBe('leaders');
  choose('named');
  drawn?.press(polls.ask);
  expect(draw().value).toBe('named');
});
