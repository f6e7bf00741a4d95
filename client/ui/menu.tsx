import ChevronDown from 'lucide-react/icons/chevron-down';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import type { Keys } from './key-preferences.ts';
import { useLater } from './later.ts';
import type { MenuListProps } from './menu-list.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly icon?: ReactNode;
  readonly keys?: Keys | undefined;
  /** Why not now: takes the place of the description. */
  readonly unavailable?: string | undefined;
  readonly run: () => void;
}

export interface MenuButtonProps extends ButtonLook {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Only the icon is drawn; the label is its name. */
  readonly iconOnly?: boolean | undefined;
  readonly items: readonly (MenuEntry | 'separator')[];
  readonly placement?: MenuListProps['placement'] | undefined;
}

const loadList = () => import('./menu-list.tsx');

/** A button with a menu: arrows, first letters, Esc; focus returns to the button. */
export function MenuButton({ label, icon, iconOnly, look, size, items, placement = 'bottom start' }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const list = useLater(loadList, open);
  const trigger = {
    ref: anchor,
    look,
    size,
    icon,
    'aria-haspopup': 'menu',
    'aria-expanded': open,
    onClick: () => setOpen((was) => !was),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setOpen(true);
    },
  } as const;
  return (
    <>
      {iconOnly ? (
        <IconButton {...trigger} label={label} />
      ) : (
        <Button {...trigger}>
          {label}
          <Icon of={ChevronDown} />
        </Button>
      )}
      {open && list && <list.MenuList {...{ label, anchor, items, placement }} close={() => setOpen(false)} />}
    </>
  );
}
