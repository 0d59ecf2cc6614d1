import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl/react';
import { Part } from '../../../ui/Part.tsx';
import { cx } from '../../../ui/cx.ts';
import styles from './SideViews.module.css';
import { TabWords } from './TabWords.tsx';
import type { ViewId } from '../core/panels-context.ts';
import type { Panel } from '../core/panel.ts';

/** More in a row could not be read: beside the people, and below them. */
const MOST_IN_A_ROW = { beside: 5, below: 9 };

/** How many tabs stand in a row: rows as equal as they can be, and none hidden. */
const columnsFor = (tabs: number, most: number): number => Math.ceil(tabs / Math.ceil(tabs / most));

/** The panels beside the people, or below them, on a large screen. */
export function SideViews({
  panels,
  chosen,
  onChoose,
  below,
}: {
  panels: readonly Panel[];
  chosen: ViewId;
  onChoose: (panel: ViewId) => void;
  below: boolean;
}) {
  const columns = columnsFor(panels.length, MOST_IN_A_ROW[below ? 'below' : 'beside']);
  const t = useTranslations('room.tabs');
  return (
    <aside className={styles.side} aria-label={t('label')}>
      <Tabs
        className={cx(styles.tabs)}
        selectedKey={chosen}
        onSelectionChange={(key) => {
          const panel = panels.find(({ id }) => id === key);
          if (panel) onChoose(panel.id);
        }}
      >
        <TabList
          className={cx(styles.list)}
          style={{ gridTemplateColumns: `repeat(${String(columns)}, minmax(0, 1fr))` }}
          aria-label={t('label')}
        >
          {panels.map((panel) => (
            <Tab key={panel.id} id={panel.id} className={cx(styles.tab)}>
              <TabWords {...panel} />
            </Tab>
          ))}
        </TabList>
        {panels.map(({ id, Content }) => (
          <TabPanel key={id} id={id} className={cx(styles.panel)}>
            <Part>
              <Content />
            </Part>
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}
