import { writePerson } from 'shared/documents/backstage.ts';
import { responderKinds, type PersonFacts, type ResponderKind, type RosterEntry } from 'shared/retro/people.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { prepareWords } from 'shared/sentences/prepare.ts';
import { useDocument, useRetro } from '../../sync/use-retro.tsx';
import { useTyped } from '../../sync/use-typed.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { PrivateMark } from '../../ui/private-mark.tsx';
import css from './readiness.module.css';

const words = prepareWords.person;

/** The limit of `backstage` for a team, in characters. */
const longest = 80;
const nothing: PersonFacts = { kinds: [], authority: false, eventIds: [] };

export interface PersonDialogProps {
  readonly person: RosterEntry;
  /** Short names of the others who see it. */
  readonly others: readonly string[];
  readonly onClose: () => void;
}

/** What facilitators and deputies note about one person: the part they had, their team, their authority. */
export function PersonDialog({ person, others, onClose }: PersonDialogProps) {
  const doc = useDocument('backstage');
  const facts = useRetro((view) => view.backstage?.people.get(person.id)) ?? nothing;
  const write = (fields: Partial<PersonFacts>) => {
    if (doc) writePerson(doc, person.id, fields);
  };
  const team = useTyped(facts.team ?? '', (text) => write({ team: text.trim().slice(0, longest) }));
  const note = (kind: ResponderKind, on: boolean) =>
    write({ kinds: responderKinds.filter((each) => (each === kind ? on : facts.kinds.includes(each))) });
  return (
    <Dialog open onClose={onClose} title={person.name}>
      <div className={css['person']}>
        <PrivateMark seen="few">{prepareWords.private(others)}</PrivateMark>
        <fieldset>
          <legend className="lab">{words.kinds}</legend>
          <div className={css['kinds']}>
            {responderKinds.map((kind) => (
              <Checkbox
                key={kind}
                label={accountWords.coverage.kinds[kind]}
                checked={facts.kinds.includes(kind)}
                onChange={(on) => note(kind, on)}
              />
            ))}
          </div>
        </fieldset>
        <Field
          label={words.team}
          hint={words.teamHint}
          value={team.text}
          maxLength={longest}
          onChange={team.type}
          onBlur={team.settle}
        />
        <Checkbox
          label={words.authority}
          description={words.authorityAbout}
          checked={facts.authority}
          onChange={(authority) => write({ authority })}
        />
      </div>
    </Dialog>
  );
}
