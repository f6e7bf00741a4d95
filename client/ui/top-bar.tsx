import type { MouseEvent, ReactNode } from 'react';
import { classes } from './classes.ts';
import { ProductMark } from './product-mark.tsx';
import css from './top-bar.module.css';

export interface TopBarProps {
  /** The product; names the link home. */
  readonly name: string;
  readonly homeHref?: string | undefined;
  /** For a router: prevent the default and go there. */
  readonly onHome?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined;
  /** Pages that carry no title here write the name out. */
  readonly wordmark?: boolean | undefined;
  readonly title?: string | undefined;
  /** The title is the page's h1, unless the page has its own. */
  readonly heading?: boolean | undefined;
  /** Right after the title: a tag, a date. */
  readonly beside?: ReactNode;
  /** At the far end. */
  readonly children?: ReactNode;
}

/** 52 px on every screen. */
export function TopBar(props: TopBarProps) {
  const { name, homeHref = '/', onHome, wordmark = false, title, heading = true, beside, children } = props;
  const Title = heading ? 'h1' : 'p';
  return (
    <header className={css['bar']}>
      <a className={css['home']} href={homeHref} onClick={onHome} aria-label={wordmark ? undefined : name}>
        <ProductMark />
        {wordmark && name}
      </a>
      {title !== undefined && <Title className={css['title']}>{title}</Title>}
      {beside}
      <div className={css['end']}>{children}</div>
    </header>
  );
}

/** A status in the bar: icon and words, 13 px. */
export function Stat({
  icon,
  children,
  className,
}: {
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <span className={classes(css['stat'], className)}>
      {icon}
      <span>{children}</span>
    </span>
  );
}

export function Separator() {
  return <span className={css['separator']} aria-hidden="true" />;
}
