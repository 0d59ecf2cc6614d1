import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Cover } from './covers.ts';
import { cx } from './cx.ts';
import styles from './Menu.module.css';

export interface MenuAction {
  id: string;
  label: string;
  /** A line under the label where the label alone does not say enough. */
  description?: string;
  icon?: LucideIcon;
  danger?: boolean;
  onAction: () => void;
}

/** A button (the child) and the list of actions that it opens. */
export function Menu({
  label,
  actions,
  children,
}: {
  label: string;
  actions: readonly MenuAction[];
  children: ReactElement;
}) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={cx(styles.popover)} placement="bottom end">
        <Cover />
        <AriaMenu className={cx(styles.menu)} aria-label={label}>
          {actions.map(({ id, label: words, description, icon: Icon, danger, onAction }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={words}
              className={cx(styles.item)}
              data-danger={danger === true || undefined}
              onAction={onAction}
            >
              {Icon && <Icon aria-hidden className={styles.icon} />}
              <span className={styles.words}>
                <Text slot="label">{words}</Text>
                {description === undefined ? null : (
                  <Text slot="description" className={cx(styles.description)}>
                    {description}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
