import { Component, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  children: ReactNode;
  /** Called when the person asks for the part again. */
  onAgain?: () => void;
}

/**
 * A part of the page that fails by itself: what goes wrong in it costs this part alone, and all
 * others, and the connection, go on.
 */
export class Part extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <Failed onAgain={this.#again} />;
  }

  readonly #again = (): void => {
    this.setState({ failed: false });
    this.props.onAgain?.();
  };
}

function Failed({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations('common.partFailed');
  return (
    <Notice
      tone="warn"
      announce="polite"
      title={t('title')}
      actions={<Button onPress={onAgain}>{t('again')}</Button>}
    >
      {t('words')}
    </Notice>
  );
}
