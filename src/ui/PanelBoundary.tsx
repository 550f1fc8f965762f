// Keeps the failure of a panel to that panel: a sentence and Retry stand in its place, and all others go on.

import { Component, type ReactNode } from 'react';
import { Alert } from './Alert.tsx';
import { Button } from './Button.tsx';
import { LatePartMissing } from './late-part.ts';

export interface PanelWords {
  /** It is said when a part that is loaded late did not come. */
  missing: { title: string; text: string };
  /** It is said when showing the panel threw. */
  broken: { title: string; text: string };
  retry: string;
}

interface PanelBoundaryProps {
  words: PanelWords;
  children: ReactNode;
}

interface PanelBoundaryState {
  failure: { error: unknown } | null;
}

export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  override state: PanelBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): PanelBoundaryState {
    return { failure: { error } };
  }

  /** A panel that is left and opened again asks again. */
  override componentWillUnmount() {
    this.forget();
  }

  private forget() {
    const error = this.state.failure?.error;
    if (error instanceof LatePartMissing) error.again();
  }

  private readonly retry = () => {
    this.forget();
    this.setState({ failure: null });
  };

  override render() {
    const { failure } = this.state;
    const { words, children } = this.props;
    if (!failure) return children;
    const { title, text } = failure.error instanceof LatePartMissing ? words.missing : words.broken;
    return (
      <Alert title={title}>
        <p>{text}</p>
        <Button onClick={this.retry}>{words.retry}</Button>
      </Alert>
    );
  }
}
