// @vitest-environment jsdom
import { type ReactNode } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components/Tabs';
import { expect, it, vi } from 'vitest';
import { partDrawer } from '../../../testing/drawn-part.ts';
import { ViewPanel } from './ViewPanel.tsx';

const draw = partDrawer();

const show = (chosen: 'agenda' | 'board', board: ReactNode = null) =>
  draw(
    <Tabs selectedKey={chosen}>
      <TabList aria-label="Views">
        <Tab id="agenda">Agenda</Tab>
        <Tab id="board">Board</Tab>
      </TabList>
      <ViewPanel id="agenda" className="agenda">
        <button>Next</button>
      </ViewPanel>
      <ViewPanel id="board" className="board">
        {board}
      </ViewPanel>
    </Tabs>,
  );
const panel = (name: string) => {
  const found = document.querySelector<HTMLElement>(`.${name}`);
  if (!found) throw new Error(`there is no panel "${name}"`);
  return found;
};

it('the panel in sight and its tab name each other', () => {
  for (const view of ['agenda', 'board'] as const) {
    show(view);
    const tab = document.querySelector('[role=tab][aria-selected=true]');
    expect(tab?.textContent.toLowerCase()).toBe(view);
    expect(panel(view).getAttribute('role')).toBe('tabpanel');
    expect(panel(view).id).toBe(tab?.getAttribute('aria-controls'));
    expect(panel(view).getAttribute('aria-labelledby')).toBe(tab?.id);
    expect(document.querySelectorAll('[role=tabpanel]')).toHaveLength(1);
  }
});

it('what is out of sight takes no focus and is not read', () => {
  show('agenda');
  expect(panel('board').hasAttribute('inert')).toBe(true);
  expect(panel('agenda').hasAttribute('inert')).toBe(false);
});

it('a panel takes the focus itself only while nothing in it does', async () => {
  show('agenda');
  expect(panel('agenda').hasAttribute('tabindex')).toBe(false);
  show('board');
  expect(panel('board').tabIndex).toBe(0);
  show('board', <a href="#there">There</a>);
  await vi.waitFor(() => expect(panel('board').hasAttribute('tabindex')).toBe(false));
  show('board');
  await vi.waitFor(() => expect(panel('board').tabIndex).toBe(0));
});

it('what a panel shows is drawn once', () => {
  const drawn = vi.fn(() => null);
  const Content = () => drawn();
  show('board', <Content />);
  expect(drawn).toHaveBeenCalledOnce();
});
