import { Tab, TabList, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl/react';
import { Part } from '../../../ui/Part.tsx';
import { cx } from '../../../ui/cx.ts';
import styles from './SideViews.module.css';
import { TabWords } from './TabWords.tsx';
import { ViewPanel } from './ViewPanel.tsx';
import { useView } from '../session/room-context.ts';
import type { ViewId } from '../core/panels-context.ts';
import type { Panel } from '../core/panel.ts';

/**
 * How many tabs have their place in a row, those that come and go among them, so that none moves
 * for another. A facilitator has nine at most, and anyone else five. Beside the people more than
 * four in a row could not be read where letters are large.
 */
const PLACES = { facilitator: 9, others: 5, beside: 4 };

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
  const leads = useView(({ me }) => me.leads);
  const columns = PLACES[!below ? 'beside' : leads ? 'facilitator' : 'others'];
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
        {panels.map(
          ({ id, Content }) =>
            id === chosen && (
              <ViewPanel key={id} id={id} className={styles.panel}>
                <Part>
                  <Content />
                </Part>
              </ViewPanel>
            ),
        )}
      </Tabs>
    </aside>
  );
}
