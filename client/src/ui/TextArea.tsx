import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import styles from './TextField.module.css';

export interface TextAreaProps {
  label: string;
  description?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  /** What is wrong and how to put it right; its presence marks the field invalid. */
  error?: string | undefined;
  /** How many lines are shown before one scrolls. */
  rows?: number;
  isReadOnly?: boolean;
  /** Enter was pressed, without Shift. (What ends a word being composed never gets here.) Without it, it is a new line. */
  onEnter?: () => void;
}

/** Several lines of text to type, with the label above. */
export function TextArea({
  label,
  description,
  value,
  onChange,
  error,
  rows = 3,
  isReadOnly = false,
  onEnter,
}: TextAreaProps) {
  return (
    <AriaTextField
      value={value}
      onChange={onChange}
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
      className={cx(styles.field)}
    >
      <Label className={cx(styles.label)}>{label}</Label>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <AriaTextArea
        className={cx(styles.input, styles.area)}
        rows={rows}
        {...(onEnter && {
          enterKeyHint: 'send',
          onKeyDown: (event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            onEnter();
          },
        })}
      />
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
