import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { classes } from './classes.ts';
import css from './tabs.module.css';

export interface Tab<I extends string> {
  readonly id: I;
  readonly label: string;
  readonly count?: ReactNode;
  readonly panel: ReactNode;
}

export interface TabsProps<I extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<I>[];
  readonly value: I;
  readonly onChange: (id: I) => void;
  readonly className?: string | undefined;
}

/** Arrows move and choose, Home and End jump; only the chosen panel is mounted. */
export function Tabs<I extends string>({ label, tabs, value, onChange, className }: TabsProps<I>) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const at = tabs.findIndex(({ id }) => id === value);
    const places: Record<string, number> = {
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at - (rtl ? -1 : 1),
      Home: 0,
      End: -1,
    };
    const place = places[event.key];
    const next = place === undefined ? undefined : tabs.at(place % tabs.length);
    if (!next) return;
    event.preventDefault();
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`#${CSS.escape(base + next.id)}`)?.focus();
  };
  const chosen = tabs.find(({ id }) => id === value);
  return (
    <div className={classes(css['tabs'], className)}>
      <div ref={list} role="tablist" aria-label={label} className={css['list']}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            id={base + tab.id}
            type="button"
            role="tab"
            className={css['tab']}
            aria-selected={tab.id === value}
            aria-controls={tab.id === value ? `${base}panel` : undefined}
            tabIndex={tab.id === value ? 0 : -1}
            onClick={() => onChange(tab.id)}
            onKeyDown={move}
          >
            {tab.label}
            {tab.count !== undefined && <span className="muted num">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div id={`${base}panel`} role="tabpanel" aria-labelledby={base + value} tabIndex={0} className={css['panel']}>
        {chosen?.panel}
      </div>
    </div>
  );
}
