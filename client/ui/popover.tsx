import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover as AriaPopover, type PopoverProps as AriaProps } from 'react-aria-components/Popover';
import { KeyScope } from './key-scope.tsx';
import css from './popover.module.css';

export interface PopoverProps {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What it belongs to. A button that opens it carries aria-expanded and aria-haspopup="dialog". */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly placement?: AriaProps['placement'];
  /** The page stays usable: hints beside text. */
  readonly nonModal?: boolean | undefined;
  readonly children: ReactNode;
}

/** A small raised panel beside its anchor; Esc and a press outside close it, focus returns. */
export function Popover({
  open,
  onClose,
  anchor,
  label,
  placement = 'bottom start',
  nonModal = false,
  children,
}: PopoverProps) {
  return (
    <AriaPopover
      className={css['popover'] ?? ''}
      triggerRef={anchor}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      placement={placement}
      isNonModal={nonModal}
      offset={6}
      // The anchor toggles by itself: closing here too would open it again.
      shouldCloseOnInteractOutside={(element) => !anchor.current?.contains(element)}
    >
      <Dialog className={css['panel'] ?? ''} aria-label={label}>
        {nonModal ? children : <KeyScope>{children}</KeyScope>}
      </Dialog>
    </AriaPopover>
  );
}
