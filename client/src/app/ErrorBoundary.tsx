import { Component, type ReactNode } from 'react';

interface Props {
  children: ReactNode;
  /** What stands there instead after a fault. */
  fallback: ReactNode;
}

/** Catches what goes wrong while drawing, so that nobody is left before a blank page. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
