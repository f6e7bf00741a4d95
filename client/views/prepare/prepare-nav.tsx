import { readinessSteps } from 'shared/retro/readiness.ts';
import { accountWords } from 'shared/sentences/accounts.ts';
import { prepareWords as words } from 'shared/sentences/prepare.ts';
import { useCoverage } from '../../features/accounts/use-coverage.ts';
import { useReadiness } from '../../features/readiness/use-readiness.ts';
import css from './prepare.module.css';
import { parts, type Part } from './use-part.ts';

export function PrepareNav({ part }: { readonly part: Part }) {
  const ready = useReadiness();
  const accounts = useCoverage();
  const counts: Record<Part, string> = {
    overview: words.nOf(ready.done.size, readinessSteps.length),
    timeline: String(ready.events.length),
    accounts: accountWords.coverage.nOf(accounts.given, accounts.responders.length),
    questions: String(ready.questions),
    plan: words.minutes(ready.plan.minutes),
  };
  return (
    <nav className={css['nav']} aria-label={words.nav}>
      <ul>
        {parts.map((each) => (
          <li key={each}>
            <a href={`#${each}`} aria-current={each === part ? 'page' : undefined}>
              <span>{words.parts[each]}</span>
              <span className={css['navCount']}>{counts[each]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
