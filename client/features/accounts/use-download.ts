import { readAccount } from 'shared/documents/account.ts';
import { recordToMarkdown } from 'shared/retro/markdown.ts';
import { paragraph } from 'shared/retro/prose.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import type { AccountHere } from '../../sync/use-account.ts';
import { useOpenRetro, useStage } from '../../sync/use-retro.tsx';

const words = accountWords.after;

/** The owner's own copy, as Markdown, made in the browser. What is off the record is not in it. */
export function useDownload({ doc }: AccountHere): () => void {
  const { seat } = useOpenRetro();
  const title = useStage((stage) => stage.about.title);
  return () => {
    const passages = readAccount(doc).map(({ title: prompt, prose }) => ({
      title: prompt === '' ? accountWords.passage.ownTitle : prompt,
      prose,
    }));
    const text = recordToMarkdown(words.heading(title), [paragraph(words.lead(seat.name))], passages);
    const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = words.fileName;
    link.click();
    URL.revokeObjectURL(address);
  };
}
