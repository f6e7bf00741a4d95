/** Which other idea this one is said together with: a list of those that are open, one press each. */
import type { OpenIdea } from 'shared/retro/ideas.ts';
import { remediationsWords } from 'shared/sentences/remediations.ts';
import { Dialog } from '../../ui/dialog.tsx';
import css from './merge-dialog.module.css';

const words = remediationsWords.merge;

export interface MergeDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly others: readonly OpenIdea[];
  readonly onChosen: (into: OpenIdea) => void;
}

export function MergeDialog({ open, onClose, others, onChosen }: MergeDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={words.title} dismissable>
      <p className="second">{words.about}</p>
      <ul className={css['others']}>
        {others.map((idea) => (
          <li key={idea.id}>
            <button
              type="button"
              className={css['other']}
              onClick={() => {
                onClose();
                onChosen(idea);
              }}
            >
              {idea.text}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
