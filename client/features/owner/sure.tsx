import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface SureProps {
  readonly title: string;
  readonly about: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something that cannot be taken back. */
export function Sure({ title, about, yes, no, onYes, onNo }: SureProps) {
  return (
    <Dialog
      open
      alert
      size="small"
      title={title}
      onClose={onNo}
      footer={
        <>
          <Button onClick={onNo}>{no}</Button>
          <Button look="primary" onClick={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      <p>{about}</p>
    </Dialog>
  );
}
