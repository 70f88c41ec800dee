import './PageFailure.css';
import { Component, type ReactNode } from 'react';
import { Language } from '../../shared/model/language.ts';
import { lastWords } from '../text/last-words.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';

/** Stands in for a page that broke, or whose code did not arrive. Drafts and outbox lie safely under it. */
export class PageFailure extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const words = lastWords[Language.options.find((one) => one === document.documentElement.lang) ?? 'nl'];
    return (
      <main className="mv-failure">
        <Alert
          type="error"
          live="alert"
          title={words.title}
          actions={<Button onClick={() => location.reload()}>{words.again}</Button>}
        >
          {words.comfort}
        </Alert>
      </main>
    );
  }
}
