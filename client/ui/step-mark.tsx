export type StepState = 'done' | 'skipped' | 'current' | 'coming' | 'locked';

export interface StepMarkProps {
  readonly state: StepState;
  /** Only where no word beside it says the state. */
  readonly name?: string | undefined;
}

/** Shapes, not colours: tick in a disc, dashed ring with a bar, ring with a dot, ring, lock. */
export function StepMark({ state, name }: StepMarkProps) {
  const told = name === undefined ? ({ 'aria-hidden': true } as const) : { role: 'img', 'aria-label': name };
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      {...told}
    >
      <Shape state={state} />
    </svg>
  );
}

function Shape({ state }: { readonly state: StepState }) {
  switch (state) {
    case 'done':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" fill="currentColor" stroke="none" opacity=".16" />
          <path d="M5 8.3 7.2 10.5 11 6" />
        </>
      );
    case 'skipped':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" strokeDasharray="2 2.4" />
          <path d="M5.5 8h5" />
        </>
      );
    case 'current':
      return (
        <>
          <circle cx="8" cy="8" r="6.2" />
          <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />
        </>
      );
    case 'coming':
      return <circle cx="8" cy="8" r="6.2" />;
    case 'locked':
      return (
        <>
          <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
          <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
        </>
      );
    default:
      return state satisfies never;
  }
}
