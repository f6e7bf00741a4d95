import { CoverageList } from '../../features/accounts/coverage-list.tsx';
import { WhereTheyDiffer } from '../../features/accounts/where-they-differ.tsx';

export function AccountsPart() {
  return <CoverageList />;
}

export function AccountsAside() {
  return <WhereTheyDiffer />;
}
