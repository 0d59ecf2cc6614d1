import { ChevronDown, ChevronUp } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/Button.tsx';
import { CareDuty } from '../care/CareDuty.tsx';
import { isHelpWanted } from '../care/help-wanted.ts';
import { useOpenPanels } from '../core/panels-context.ts';
import { useRoom, useView } from '../session/room-context.ts';
import styles from './Attention.module.css';
import type { AttentionItem } from '../core/attention-item.ts';
import { AttentionRow } from './AttentionRow.tsx';
import { useAttention } from './use-attention.ts';

/** So many are shown at once; a phone shows the most urgent one and how many more there are. */
const MOST_SHOWN = { wide: 4, phone: 1 };

/**
 * The one calm place where whatever needs the attention of a facilitator appears, each with the
 * next right thing to do. Always in the same place; nothing while there is nothing.
 */
export function Attention() {
  const leads = useView(({ me }) => me.leads);
  return leads ? <Leading /> : null;
}

function Leading() {
  const t = useTranslations('room.attention');
  const { command } = useRoom();
  const { open, shown: view, views } = useOpenPanels();
  // On a phone the faces are a view of their own.
  const wide = !views.includes('faces');
  const [aside, setAside] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const listId = useId();
  const helping = useView(isHelpWanted);
  const items = useAttention().filter(
    // What is before one's eyes needs no word about it.
    ({ id, unlessIn }) => !aside.includes(id) && unlessIn !== view,
  );
  const keepFocus = useFocusInList(list, items.map(({ id }) => id).join());

  if (items.length === 0 && !helping) return null;
  const most = wide ? MOST_SHOWN.wide : MOST_SHOWN.phone;
  const shown = all ? items : items.slice(0, most);
  const act = (item: AttentionItem, index: number) => {
    if (!item.act) return;
    keepFocus(index);
    if (item.act.does === 'look') open(item.act.open, { focus: true });
    else void command(item.act.command);
  };
  return (
    <section className={styles.strip} aria-label={t('label')}>
      <CareDuty />
      {items.length > 0 && (
        <ul id={listId} ref={list} className={styles.list} data-all={all || undefined}>
          {shown.map((item, index) => (
            <AttentionRow
              key={item.id}
              item={item}
              onAct={() => act(item, index)}
              onAside={() => {
                keepFocus(index);
                setAside([...aside, item.id]);
              }}
            />
          ))}
        </ul>
      )}
      {items.length > most && (
        <Button
          variant="quiet"
          icon={all ? ChevronUp : ChevronDown}
          aria-expanded={all}
          aria-controls={listId}
          onPress={() => setAll(!all)}
        >
          {all ? t('less') : t('more', { count: items.length - most })}
        </Button>
      )}
    </section>
  );
}

/**
 * Keeps the focus in the list when the line that was dealt with goes: it passes to the one that
 * takes its place. Gives the way to say which line is being dealt with.
 */
function useFocusInList(
  list: React.RefObject<HTMLUListElement | null>,
  now: string,
): (index: number) => void {
  const dealt = useRef<number>(undefined);
  useLayoutEffect(() => {
    const index = dealt.current;
    if (index === undefined || document.activeElement !== document.body) return;
    dealt.current = undefined;
    const rows = list.current?.children;
    if (!rows || rows.length === 0) return;
    rows[Math.min(index, rows.length - 1)]?.querySelector('button')?.focus();
  }, [list, now]);
  return (index) => {
    dealt.current = index;
  };
}
