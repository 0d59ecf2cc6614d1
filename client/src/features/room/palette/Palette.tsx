import { useEffect, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';
import { useTranslations } from 'use-intl/react';
import { cx } from '../../../ui/cx.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useFeatures } from '../core/features-context.ts';
import { useSingleKeys } from '../keys/single-keys.ts';
import { useView } from '../session/room-context.ts';
import { bestMatches } from './match.ts';
import type { ActionsOf } from './room-actions.ts';
import styles from './Palette.module.css';
import type { RoomAction } from '../core/room-action.ts';

/**
 * Everything that can be done now, to be found by typing a few letters. `list` gives it as the room
 * stands; what is not allowed any more is not there any more.
 */
export function Palette({
  list,
  onRun,
  onClose,
}: {
  list: (more: readonly ActionsOf[]) => readonly RoomAction[];
  onRun: (action: RoomAction) => void;
  onClose: () => void;
}) {
  const t = useTranslations('room.palette');
  const [query, setQuery] = useState('');
  // Looked at anew with every change of the room.
  useView((view) => view);
  const all = list(useMoreActions());
  const searching = query.trim() !== '';
  const found = searching
    ? bestMatches(all, query, ({ words, group }) => `${words} ${t(`group.${group}`)}`)
    : all;
  return (
    <Dialog title={t('title')} isOpen onClose={onClose} top>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField className={cx(styles.search)} aria-label={t('search')} autoFocus>
          <Input className={cx(styles.input)} placeholder={t('search')} />
        </SearchField>
        <p role="status" className={styles.count}>
          {searching && t('count', { count: found.length })}
        </p>
        <Menu
          className={cx(styles.list)}
          aria-label={t('title')}
          onAction={(id) => {
            const action = found.find((one) => one.id === id);
            if (!action) return;
            onClose();
            onRun(action);
          }}
          renderEmptyState={() => <p className={styles.none}>{t('none')}</p>}
        >
          {searching
            ? found.map((action) => <Action key={action.id} action={action} withGroup />)
            : groupsOf(found).map(([group, actions]) => (
                <MenuSection key={group} className={cx(styles.section)}>
                  <Header className={cx(styles.group)}>{t(`group.${group}`)}</Header>
                  {actions.map((action) => (
                    <Action key={action.id} action={action} />
                  ))}
                </MenuSection>
              ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

/** What the features have for the palette alone, as it comes. */
function useMoreActions(): readonly ActionsOf[] {
  const features = useFeatures();
  const [more, setMore] = useState<readonly ActionsOf[]>([]);
  useEffect(() => {
    let gone = false;
    for (const { moreActions } of features) {
      void moreActions?.().then(
        (actions) => gone || setMore((before) => [...before, actions]),
        // The rest is there without it.
        () => undefined,
      );
    }
    return () => {
      gone = true;
    };
  }, [features]);
  return more;
}

function Action({
  action: { id, words, key, group },
  withGroup = false,
}: {
  action: RoomAction;
  withGroup?: boolean;
}) {
  const t = useTranslations('room.palette.group');
  const keysOn = useSingleKeys();
  return (
    <MenuItem id={id} textValue={words} className={cx(styles.item)}>
      {/* All that is to be read here is its name. */}
      <Text slot="label" className={cx(styles.label)}>
        <span className={styles.words}>{words}</span>{' '}
        {withGroup && <span className={styles.of}>{t(group)}</span>}{' '}
        {keysOn && key !== undefined && <kbd className={styles.key}>{key.toUpperCase()}</kbd>}
      </Text>
    </MenuItem>
  );
}

/** The actions under the names of their groups, in the order in which they come. */
function groupsOf(actions: readonly RoomAction[]): [RoomAction['group'], RoomAction[]][] {
  const groups = new Map<RoomAction['group'], RoomAction[]>();
  for (const action of actions) {
    groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return [...groups];
}
