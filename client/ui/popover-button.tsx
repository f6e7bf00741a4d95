import ChevronDown from 'lucide-react/icons/chevron-down';
import { useRef, useState, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { Popover } from './popover.tsx';

export interface PopoverButtonProps {
  /** What stands on the button: what is chosen now. */
  readonly children: ReactNode;
  /** Heard after it, not seen, where many stand on a page: of what. */
  readonly of?: string;
  /** Names what opens. */
  readonly label: string;
  readonly content: (close: () => void) => ReactNode;
}

/** A quiet button that says what is chosen, and opens what it is chosen from. */
export function PopoverButton({ children, of, label, content }: PopoverButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        ref={anchor}
        size="small"
        look="quiet"
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        <span>
          {children}
          {of !== undefined && <span className="srOnly">{of}</span>}
        </span>
        <Icon of={ChevronDown} />
      </Button>
      <Popover open={open} onClose={close} anchor={anchor} label={label}>
        {content(close)}
      </Popover>
    </>
  );
}
