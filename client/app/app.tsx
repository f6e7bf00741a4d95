import { Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LiveRegion } from '../ui/live-region.tsx';
import { Loading } from '../ui/loading.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { CommandLayer } from './command-layer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFound } from './not-found.tsx';
import css from './page.module.css';
import { routes } from './routes.tsx';

const waiting = (
  <main className={css['waiting']}>
    <Loading />
  </main>
);

/** The page of the address; toasts and announcements outlive it. */
export function App() {
  return (
    <>
      <ErrorBoundary>
        <Suspense fallback={waiting}>
          <Switch>
            {routes.map(({ path, view: View }) => (
              <Route key={path} path={path}>
                <View />
              </Route>
            ))}
            <Route>
              <NotFound />
            </Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <CommandLayer />
      <ToastRegion />
      <LiveRegion />
    </>
  );
}
