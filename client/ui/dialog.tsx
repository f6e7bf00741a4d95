import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button.tsx';
import { classes } from './classes.ts';
import css from './dialog.module.css';
import { KeyScope } from './key-scope.tsx';
import { words } from './words.ts';

export interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly hideTitle?: boolean | undefined;
  /** 420, 560, 760, 1040 px. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | undefined;
  /** Between title and Close. */
  readonly head?: ReactNode;
  /** A second column on paper. */
  readonly aside?: ReactNode;
  readonly footer?: ReactNode;
  /** Asks before something happens: role=alertdialog. */
  readonly alert?: boolean | undefined;
  /** A press outside closes it. Only where nothing can have been typed. */
  readonly dismissable?: boolean | undefined;
  readonly children: ReactNode;
}

/** Modal: focus stays in and comes back, the page behind is inert, Esc closes. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, hideTitle = false, size = 'medium', dismissable = false, aside } = props;
  return (
    <ModalOverlay
      className={css['scrim'] ?? ''}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={dismissable}
    >
      <Modal className={classes(css['sheet'], css[size], Boolean(aside) && css['split'])}>
        <AriaDialog className={css['dialog'] ?? ''} role={props.alert ? 'alertdialog' : 'dialog'}>
          <KeyScope>
            <div className={css['main']}>
              <div className={classes(css['head'], hideTitle && css['headless'])}>
                <Heading slot="title" level={2} className={classes(hideTitle ? 'srOnly' : css['title'])}>
                  {title}
                </Heading>
                {props.head}
                <Button look="quiet" size="small" keys="Esc" className={css['close']} onClick={onClose}>
                  {words.close}
                </Button>
              </div>
              {props.children}
              {props.footer && <div className={css['footer']}>{props.footer}</div>}
            </div>
            {aside && <div className={css['aside']}>{aside}</div>}
          </KeyScope>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
