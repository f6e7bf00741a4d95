import { type ComponentProps, useRef } from 'react';
import { evidenceWords as words } from 'shared/sentences/evidence.ts';
import { Button, type ButtonLook } from '../../ui/button.tsx';
import { type Chosen, chosenFiles } from './dropped-files.ts';

const accepted = '.txt,.md,.markdown,.log,.csv,.tsv,.json,.jsonl,.ndjson,.vtt,.srt,.zip,text/*';

export interface ChooseFilesProps {
  readonly onChosen: (files: readonly Chosen[]) => void;
  readonly look?: ButtonLook['look'];
}

/** Files, or an unpacked export as its folder. */
export function ChooseFiles({ onChosen, look }: ChooseFilesProps) {
  return (
    <>
      <ChooseButton label={words.choose} look={look} onChosen={onChosen} input={{ multiple: true, accept: accepted }} />
      <ChooseButton label={words.chooseFolder} look={look} onChosen={onChosen} input={folder} />
    </>
  );
}

/** React knows no property for it, and hands the attribute on as it is. */
const folder = { webkitdirectory: '' } as ComponentProps<'input'>;

interface ChooseButtonProps extends ChooseFilesProps {
  readonly label: string;
  readonly input: ComponentProps<'input'>;
}

function ChooseButton({ label, look, onChosen, input }: ChooseButtonProps) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" look={look} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        ref={chooser}
        type="file"
        {...input}
        hidden
        aria-label={label}
        onChange={(event) => {
          const files = chosenFiles(event.target.files ?? []);
          event.target.value = '';
          if (files.length > 0) onChosen(files);
        }}
      />
    </>
  );
}
