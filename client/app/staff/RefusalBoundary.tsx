import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { Refused } from '../../api/ask.ts';
import { refusalWords } from '../../text/refusal-words.ts';
import { PageTitle } from '../../text/PageTitle.tsx';
import { useText } from '../../text/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';

/**
 * Stands in for a page whose question the server did not answer, and lets one ask again. `resets` changes when that
 * may have become possible by itself. Anything else that is thrown is a bug and goes on to PageFailure.
 */
export function RefusalBoundary({ resets, children }: { resets?: string; children: ReactNode }) {
  const { reset } = useQueryErrorResetBoundary();
  return (
    <Boundary resets={resets} onReset={reset}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  resets: string | undefined;
  onReset: () => void;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidUpdate(before: BoundaryProps) {
    if (before.resets !== this.props.resets && this.state.error !== null) this.reset();
  }

  reset = () => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof Refused) return <Explanation refused={error} onAgain={this.reset} />;
    throw error;
  }
}

function Explanation({ refused, onAgain }: { refused: Refused; onAgain: () => void }) {
  const text = useText();
  const { refusal } = refused;
  return (
    <>
      <PageTitle>{text.t('app.fault')}</PageTitle>
      <EmptyState
        scene={refusal.kind === 'offline' ? 'offline' : 'search'}
        level={1}
        title={text.t('app.fault')}
        actions={
          <Button variant="primary" icon="undo" onClick={onAgain}>
            {text.t('app.again')}
          </Button>
        }
      >
        <p role="alert">{refusalWords(text, refusal)}</p>
      </EmptyState>
    </>
  );
}
