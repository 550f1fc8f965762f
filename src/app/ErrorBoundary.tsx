// When rendering fails, shows a sentence and a button that reloads the page, which would be white otherwise.

import { Component, type ReactNode } from 'react';
import { languageStore } from '../i18n/strings.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { appStrings } from './strings.ts';

export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    const strings = appStrings[languageStore.getState().language];
    return (
      <main>
        <Alert title={strings.brokenTitle}>
          <p>{strings.brokenText}</p>
          <Button onClick={() => location.reload()}>{strings.reload}</Button>
        </Alert>
      </main>
    );
  }
}
