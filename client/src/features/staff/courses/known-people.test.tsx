// @vitest-environment jsdom
import type { PersonListed } from '@rapport/shared/contract/people.ts';
import { expect, it, vi } from 'vitest';
import { courses } from '../../../messages/en/courses.ts';
import { button, drawnPages, press, says, there, type } from '../../../testing/drawn-page.tsx';
import { KnownPeople } from './KnownPeople.tsx';

const page = drawnPages({ courses });

const client = (number: number): PersonListed => ({
  id: `client ${number}`,
  name: `Client ${number}`,
  staff: false,
});
const MANY = Array.from({ length: 500 }, (_one, number) => client(number));
const robin: PersonListed = { id: 'robin', name: 'Dr. Röbin Example', staff: true };

const names = () => [...document.querySelectorAll('li label')].map((one) => one.textContent);
const tick = async (name: string) =>
  (
    await there(() =>
      [...document.querySelectorAll('label')]
        .find((one) => one.textContent === name)
        ?.querySelector('input'),
    )
  ).click();

it('[CO23] adds several of those who are known at once', async () => {
  const onAdd = vi.fn();
  page.draw(<KnownPeople choices={[client(1), client(2), robin]} places={30} onAdd={onAdd} />);
  await says(courses.form.worksHere);
  expect(document.querySelector('button')).toBeNull();
  await tick('Client 2');
  await button('Add 1 person');
  await tick('Dr. Röbin Example');
  await press('Add 2 people');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith([client(2), robin]);
  await there(() => document.activeElement?.tagName === 'FIELDSET');
});

it('[CO23] finds them among five hundred, without regard to accents, and keeps who is ticked', async () => {
  const onAdd = vi.fn();
  page.draw(<KnownPeople choices={[...MANY, robin]} places={30} onAdd={onAdd} />);
  await says('477 more');
  expect(names()).toHaveLength(24);
  await tick('Client 3');
  await type(courses.form.find, 'ROBIN');
  await there(() => names().includes('Dr. Röbin Example'));
  expect(names()).toEqual(['Client 3', 'Dr. Röbin Example']);
  await tick('Dr. Röbin Example');
  await press('Add 2 people');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith([client(3), robin]);
  await type(courses.form.find, 'nobody of this name');
  await says(courses.form.noneFound);
});

it('[CO4] adds no more than the course has room for', async () => {
  page.draw(<KnownPeople choices={[client(1), client(2)]} places={1} onAdd={vi.fn()} />);
  await tick('Client 1');
  await button('Add 1 person');
  await tick('Client 2');
  await says('The course has room for 1 more person.');
  expect(document.querySelector('button')).toBeNull();
});
