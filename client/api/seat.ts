/** Which person this tab is in a retro. A tab keeps it for itself, so several roles live in one browser. */

const key = (retro: string) => `ss:seat:${retro}`;

export function seatOfTab(retro: string): string | undefined {
  return sessionStorage.getItem(key(retro)) ?? undefined;
}

export function keepSeat(retro: string, person: string): void {
  sessionStorage.setItem(key(retro), person);
}

export function forgetSeat(retro: string): void {
  sessionStorage.removeItem(key(retro));
}
