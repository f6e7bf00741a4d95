/** Which view a person sees at which address; an address that is not theirs leads to the one that is. */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { leadsTheRoom, type Role } from 'shared/retro/people.ts';
import { phaseTime, standing, type Phase } from 'shared/retro/phases.ts';
import { Redirect } from 'wouter';
import { useOpenRetro, useStage } from '../sync/use-retro.tsx';
import { NotFound } from './not-found.tsx';

type View = LazyExoticComponent<ComponentType>;

const Prepare: View = lazy(() => import('../views/prepare/prepare-view.tsx'));
const RecordPage: View = lazy(() => import('../views/record/record-view.tsx'));
const Facilitator: View = lazy(() => import('../views/facilitator/facilitator-view.tsx'));
const Deputy: View = lazy(() => import('../views/deputy/deputy-view.tsx'));
const Participant: View = lazy(() => import('../views/participant/participant-view.tsx'));
const Wall: View = lazy(() => import('../views/wall/wall-view.tsx'));
const Account: View = lazy(() => import('../views/account/account-view.tsx'));
const Before: View = lazy(() => import('../views/before/before-view.tsx'));
const Hearing: View = lazy(() => import('../views/hearing/hearing-view.tsx'));

const live: Record<Role, View> = {
  facilitator: Facilitator,
  deputy: Deputy,
  participant: Participant,
  observer: Participant,
};

export type PlaceName = 'prepare' | 'live' | 'record';

/** Where a retro stands for this role: preparing is for those who run the meeting. */
export function placeFor(phase: Phase, role: Role): PlaceName {
  if (phaseTime[phase] === 'after') return 'record';
  return phase === 'prepare' && leadsTheRoom(role) ? 'prepare' : 'live';
}

export function Place({ place }: { readonly place: string | undefined }) {
  const { role, retro, person } = useOpenRetro().seat;
  const leading = useStage((stage) => stage.about.leading);
  const phase = useStage((stage) => standing(stage.phases).phase);
  const to = (name: PlaceName) => <Redirect to={`/r/${retro}/${name}`} replace />;
  switch (place) {
    case undefined:
      return to(placeFor(phase, role));
    case 'prepare':
      return leadsTheRoom(role) ? <Prepare /> : to('live');
    case 'live': {
      // Whoever leads needs what leading takes, whatever their role.
      const View = person === leading && leadsTheRoom(role) ? Facilitator : live[role];
      return <View />;
    }
    case 'wall':
      return <Wall />;
    case 'account':
      return <Account />;
    case 'before':
      return phaseTime[phase] === 'after' ? to('record') : <Before />;
    case 'hearing':
      return leadsTheRoom(role) ? <Hearing /> : to('live');
    case 'record':
      return <RecordPage />;
    default:
      return <NotFound />;
  }
}
