import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { cx } from './cx.ts';
import styles from './Tooltip.module.css';

/** Words that appear beside a control under the pointer or the focus. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className={cx(styles.tooltip)} offset={8}>
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
