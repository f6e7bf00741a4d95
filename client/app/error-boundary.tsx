import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import css from './page.module.css';
import { words } from './words.ts';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly stopped: boolean;
}

/** When drawing a page throws: what is stored is safe, so the way on is to open it again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { stopped: false };

  static getDerivedStateFromError(): State {
    return { stopped: true };
  }

  override render(): ReactNode {
    if (!this.state.stopped) return this.props.children;
    const again = (
      <Button look="primary" onClick={() => location.reload()}>
        {words.stopped.again}
      </Button>
    );
    return (
      <main className={css['page']}>
        <h1 className="srOnly">{words.stopped.title}</h1>
        <EmptyState title={words.stopped.title} actions={again}>
          {words.stopped.sentence}
        </EmptyState>
      </main>
    );
  }
}
