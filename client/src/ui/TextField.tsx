import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';
import { cx } from './cx.ts';
import styles from './TextField.module.css';

export interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  'className' | 'style' | 'children'
> {
  label: string;
  /** Beside the label, as “optional”. */
  hint?: string;
  description?: string;
  /** What is wrong and how to put it right; its presence marks the field invalid. */
  error?: string | undefined;
  autoCapitalize?: 'none' | 'words';
}

/** One line of text to type, with its label above. */
export function TextField({
  label,
  hint,
  description,
  error,
  autoCapitalize = 'none',
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={cx(styles.field)}>
      <Label className={cx(styles.label)}>
        <span>{label}</span>
        {hint === undefined ? null : <span className={styles.hint}> {hint}</span>}
      </Label>
      {description === undefined ? null : (
        <Text slot="description" className={cx(styles.description)}>
          {description}
        </Text>
      )}
      <Input className={cx(styles.input)} autoCapitalize={autoCapitalize} />
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
