/** Words that stand in every text, and so say nothing about how alike two incidents are. */
export const plainWords: ReadonlySet<string> = new Set(
  `about above after again against all also am an and another any are around as at away back be became because been
  before began begin being below between both but by came can could day days did do does done down during each
  eight else end ended even event events ever every everybody everyone facilitator few first five for found four from
  further get go goes going gone got had half has have having he her here him his hour hours how however if in
  incident into is it its itself just last later least left less like long look looked looking made make many may
  me meanwhile meeting might minute minutes more most much my near never new next nine no nobody none nor not
  nothing now observer of off often on once one only onto or other others our out over own participant people put
  retrospective said same saw say second seconds see seen seven several she should show shown since six so some
  somebody something soon still such take taken ten than that the their them then there these they thing things
  think this those three through time times to together told too took towards two under until up us use used very
  want was we well went were what when where whether which while who whole whom whose why will with within
  without would yes yet you your deputy responder`
    .split(/\s+/)
    .filter(Boolean),
);
