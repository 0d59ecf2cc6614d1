import { UsersRound } from 'lucide-react';
import { memo, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { Tab, TabList, Tabs } from 'react-aria-components/Tabs';
import { useTranslations } from 'use-intl/react';
import { Part } from '../../../ui/Part.tsx';
import { cx } from '../../../ui/cx.ts';
import { Stage } from '../stage/Stage.tsx';
import styles from './PagedViews.module.css';
import { TabWords } from './TabWords.tsx';
import { ViewPanel } from './ViewPanel.tsx';
import type { ViewId } from '../core/panels-context.ts';
import type { Panel } from '../core/panel.ts';
import { useDrawn } from './use-drawn.ts';
import { useFadingEnds } from './use-fading-ends.ts';

/** Faces and panels on a phone: side by side, one swipe or one tab apart. */
export function PagedViews({
  panels,
  chosen,
  onChoose,
  children,
}: {
  panels: readonly Panel[];
  chosen: ViewId;
  onChoose: (view: ViewId) => void;
  /** What stands between the views and their tabs, whichever is shown. */
  children: ReactNode;
}) {
  const t = useTranslations('room.tabs');
  const views: readonly (Omit<Panel, 'id'> & { id: ViewId })[] = [
    { id: 'faces', icon: UsersRound, label: t('faces'), Content: Stage },
    ...panels,
  ];
  const at = Math.max(
    0,
    views.findIndex(({ id }) => id === chosen),
  );
  const drawn = useDrawn(
    views.map(({ id }) => id),
    views[at]?.id ?? 'faces',
  );
  const list = useInSight(at);
  useFadingEnds(list, views.length);
  const pager = usePager(at, (index) => {
    const view = views[index];
    if (view) onChoose(view.id);
  });
  return (
    <div className={styles.views}>
      <Tabs
        className={cx(styles.tabs)}
        selectedKey={views[at]?.id ?? 'faces'}
        onSelectionChange={(key) => {
          const view = views.find(({ id }) => id === key);
          if (view) onChoose(view.id);
        }}
      >
        <TabList ref={list} className={cx(styles.list)} aria-label={t('label')}>
          {views.map(({ id, ...words }) => (
            <Tab key={id} id={id} className={cx(styles.tab)}>
              <TabWords {...words} />
            </Tab>
          ))}
        </TabList>
        <div ref={pager} className={styles.pager}>
          {views.map(({ id, Content }) => (
            <ViewPanel key={id} id={id} className={cx(styles.page, id !== 'faces' && styles.panel)}>
              {drawn.has(id) && <Page Content={Content} />}
            </ViewPanel>
          ))}
        </div>
      </Tabs>
      {children}
    </div>
  );
}

/** What a page shows; which one is chosen does not change it. */
const Page = memo(function Page({ Content }: { Content: ComponentType }) {
  return (
    <Part>
      <Content />
    </Part>
  );
});

/** Keeps the chosen tab in sight where there are more than the screen has room for. */
function useInSight(at: number) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = ref.current;
    if (!list) return undefined;
    const show = () => list.children[at]?.scrollIntoView({ block: 'nearest', inline: 'center' });
    // Once the page is laid out; for tabs that come after the row itself; for a screen that is turned.
    const resized = new ResizeObserver(show);
    resized.observe(list);
    return () => resized.disconnect();
  }, [at]);
  return ref;
}

/**
 * Keeps a swiped row of pages and the chosen page in step with each other. On its way to a page
 * that was chosen the row may halt, on a phone with much to do, or be stopped: it is no swipe
 * unless a hand or a wheel is on it, and what was chosen is what is shown in the end.
 */
function usePager(at: number, onSwipe: (index: number) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const latest = useRef({ at, onSwipe });
  const onItsWay = useRef(false);
  useEffect(() => {
    latest.current = { at, onSwipe };
  });
  useEffect(() => {
    // In a task of its own: where the row is, is known once the page is laid out.
    const frame = requestAnimationFrame(() => {
      const pager = ref.current;
      if (!pager || pageInSight(pager) === at) return;
      onItsWay.current = true;
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      turnTo(pager, at, calm ? 'instant' : 'smooth');
    });
    return () => cancelAnimationFrame(frame);
  }, [at]);
  useEffect(() => {
    const pager = ref.current;
    if (!pager) return undefined;
    let settled: ReturnType<typeof setTimeout>;
    const onScroll = () => {
      clearTimeout(settled);
      settled = setTimeout(() => {
        const index = pageInSight(pager);
        const { at: wanted } = latest.current;
        if (index === wanted) onItsWay.current = false;
        else if (onItsWay.current) turnTo(pager, wanted, 'instant');
        else latest.current.onSwipe(index);
      }, SETTLED_MS);
    };
    const onHand = () => {
      onItsWay.current = false;
    };
    pager.addEventListener('scroll', onScroll, { passive: true });
    const hands = ['touchmove', 'wheel'] as const;
    for (const hand of hands) pager.addEventListener(hand, onHand, { passive: true });
    return () => {
      clearTimeout(settled);
      pager.removeEventListener('scroll', onScroll);
      for (const hand of hands) pager.removeEventListener(hand, onHand);
    };
  }, []);
  return ref;
}

function turnTo(pager: HTMLElement, at: number, behavior: ScrollBehavior) {
  const page = pager.children[at];
  if (page instanceof HTMLElement) pager.scrollTo({ left: page.offsetLeft, behavior });
}

// Safari has no scrollend event yet: the row has come to rest when it has not moved for this long.
const SETTLED_MS = 120;

/** Right to left, scrolling counts downwards from zero. */
const pageInSight = (pager: HTMLElement): number =>
  Math.round(Math.abs(pager.scrollLeft) / Math.max(1, pager.clientWidth));
