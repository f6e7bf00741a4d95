import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import css from './toast.module.css';
import { currentToast, dismissToast, lifetime, onToasts, type ShownToast } from './toasts.ts';
import { words } from './words.ts';

/** Bottom left, above the dock. Mounted once; never takes focus. */
export function ToastRegion() {
  const toast = useSyncExternalStore(onToasts, currentToast);
  const refused = toast?.tone === 'refused';
  // Both live regions are always there: one that arrives with its words is not spoken. The attribute keeps React Aria
  // from making them inert behind a dialog.
  return (
    <section className={css['region']} aria-label={words.messages} data-react-aria-top-layer="true">
      <div aria-live="polite">{toast && !refused && <ToastCard key={toast.id} toast={toast} />}</div>
      <div role="alert">{toast && refused && <ToastCard key={toast.id} toast={toast} />}</div>
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: ShownToast }) {
  const { id, text, detail, icon, tone } = toast;
  const [held, setHeld] = useState(false);
  const lasts = lifetime(toast);
  useEffect(() => {
    if (lasts === null || held) return undefined;
    const timer = setTimeout(() => dismissToast(id), lasts);
    return () => clearTimeout(timer);
  }, [id, lasts, held]);
  const actions = toast.actions ?? (tone === 'refused' ? [{ label: words.dismiss }] : []);
  // Reading takes as long as it takes: pointer or focus on it holds it (WCAG 2.2.1).
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  const focus = { onFocus: () => setHeld(true), onBlur: () => setHeld(false) };
  return (
    <div className={classes(css['toast'], Boolean(detail) && css['tall'])} {...hold} {...focus}>
      {icon && <span className={css['icon']}>{icon}</span>}
      <div className={css['words']}>
        <p className={classes(Boolean(detail) && css['strong'])}>{text}</p>
        {detail && <p className={css['detail']}>{detail}</p>}
      </div>
      {actions.length > 0 && (
        <div className={css['actions']}>
          {actions.map(({ label, run, keys }) => (
            <Button
              key={label}
              size="small"
              keys={keys}
              className={css['action']}
              onClick={() => {
                dismissToast(id);
                run?.();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
