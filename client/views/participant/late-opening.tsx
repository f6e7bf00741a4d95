import ArrowRight from 'lucide-react/icons/arrow-right';
import { openingWords as words } from 'shared/sentences/opening.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OpeningStatement } from './opening-statement.tsx';

/** What was said before somebody came; one press leads to where the room is. */
export function LateOpening({ onDone }: { readonly onDone: () => void }) {
  return (
    <>
      <h2 className="lab">{words.late}</h2>
      <OpeningStatement />
      <div>
        <Button look="primary" size="large" icon={<Icon of={ArrowRight} />} onClick={onDone}>
          {words.goOn}
        </Button>
      </div>
    </>
  );
}
