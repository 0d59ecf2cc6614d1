import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl/react';
import { cx } from '../../../ui/cx.ts';
import styles from './SideViews.module.css';
import { TabWords } from './TabWords.tsx';
import type { Panel, PanelId } from './use-panels.tsx';

/** The panels beside the people, on a large screen. */
export function SideViews({
  panels,
  chosen,
  onChoose,
}: {
  panels: readonly Panel[];
  chosen: PanelId;
  onChoose: (panel: PanelId) => void;
}) {
  const t = useTranslations('room.tabs');
  const shown = panels.some(({ id }) => id === chosen) ? chosen : 'agenda';
  return (
    <aside className={styles.side} aria-label={t('label')}>
      <Tabs
        className={cx(styles.tabs)}
        selectedKey={shown}
        onSelectionChange={(key) => {
          const panel = panels.find(({ id }) => id === key);
          if (panel) onChoose(panel.id);
        }}
      >
        <TabList className={cx(styles.list)} aria-label={t('label')}>
          {panels.map((panel) => (
            <Tab key={panel.id} id={panel.id} className={cx(styles.tab)}>
              <TabWords {...panel} />
            </Tab>
          ))}
        </TabList>
        {panels.map(({ id, content }) => (
          <TabPanel key={id} id={id} className={cx(styles.panel)}>
            {content}
          </TabPanel>
        ))}
      </Tabs>
    </aside>
  );
}
