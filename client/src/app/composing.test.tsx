// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { TextArea } from '../ui/TextArea.tsx';
import { leaveComposingAlone } from './composing.ts';

let root: Root;
let stop: () => void;
let sent = 0;

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  document.body.innerHTML = '<div id="root"></div>';
  stop = leaveComposingAlone(window);
  sent = 0;
  root = createRoot(document.querySelector('#root') ?? document.body);
  act(() =>
    root.render(
      <TextArea
        label="To all"
        value="かんじ"
        onChange={() => undefined}
        onEnter={() => (sent += 1)}
      />,
    ),
  );
});
afterEach(() => {
  act(() => root.unmount());
  stop();
});

type Step = ['keydown', { key: string; keyCode: number; isComposing?: boolean }] | [string];

// The order in which each browser tells of the Enter that ends a word being composed.
const orders: [string, Step[]][] = [
  [
    'Chromium',
    [
      ['compositionstart'],
      ['keydown', { key: 'Process', keyCode: 229, isComposing: true }],
      ['keydown', { key: 'Enter', keyCode: 229, isComposing: true }],
      ['compositionend'],
    ],
  ],
  [
    'Firefox',
    [
      ['compositionstart'],
      ['keydown', { key: 'Enter', keyCode: 13, isComposing: true }],
      ['compositionend'],
    ],
  ],
  [
    'Safari',
    [
      ['compositionstart'],
      ['compositionend'],
      ['keydown', { key: 'Enter', keyCode: 229, isComposing: false }],
    ],
  ],
];

const enter: Step = ['keydown', { key: 'Enter', keyCode: 13 }];
const tell = (steps: readonly Step[]) =>
  act(() => {
    const field = document.querySelector('textarea');
    for (const [type, init] of steps) {
      field?.dispatchEvent(
        init
          ? new KeyboardEvent(type, { ...init, bubbles: true, cancelable: true })
          : new CompositionEvent(type, { bubbles: true }),
      );
    }
  });

it.each(orders)('[KB5] Enter that ends a word sends nothing: %s', (_browser, steps) => {
  tell(steps);
  expect(sent).toBe(0);
  tell([enter]);
  expect(sent).toBe(1);
});
