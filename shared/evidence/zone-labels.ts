export interface ZoneMeaning {
  /** Minutes east of UTC that the label stands for. */
  readonly minutes: number;
  readonly zone: string;
}

/** Several meanings of one label are asked, never guessed. */
const labels: Readonly<Record<string, string>> = {
  PST: '-480 America/Los_Angeles',
  PDT: '-420 America/Los_Angeles',
  MST: '-420 America/Denver, -420 America/Phoenix',
  MDT: '-360 America/Denver',
  CST: '-360 America/Chicago, 480 Asia/Shanghai, -300 America/Havana',
  CDT: '-300 America/Chicago',
  EST: '-300 America/New_York',
  EDT: '-240 America/New_York',
  AKST: '-540 America/Anchorage',
  AKDT: '-480 America/Anchorage',
  HST: '-600 Pacific/Honolulu',
  AST: '-240 America/Halifax, 180 Asia/Riyadh',
  ADT: '-180 America/Halifax',
  NST: '-210 America/St_Johns',
  NDT: '-150 America/St_Johns',
  BRT: '-180 America/Sao_Paulo',
  ART: '-180 America/Argentina/Buenos_Aires',
  WET: '0 Europe/Lisbon',
  WEST: '60 Europe/Lisbon',
  BST: '60 Europe/London, 360 Asia/Dhaka, 660 Pacific/Bougainville',
  CET: '60 Europe/Berlin',
  CEST: '120 Europe/Berlin',
  MEZ: '60 Europe/Berlin',
  MESZ: '120 Europe/Berlin',
  EET: '120 Europe/Helsinki',
  EEST: '180 Europe/Helsinki',
  MSK: '180 Europe/Moscow',
  TRT: '180 Europe/Istanbul',
  SAST: '120 Africa/Johannesburg',
  WAT: '60 Africa/Lagos',
  CAT: '120 Africa/Maputo',
  EAT: '180 Africa/Nairobi',
  GST: '240 Asia/Dubai',
  PKT: '300 Asia/Karachi',
  IST: '330 Asia/Kolkata, 120 Asia/Jerusalem, 60 Europe/Dublin',
  IDT: '180 Asia/Jerusalem',
  NPT: '345 Asia/Kathmandu',
  ICT: '420 Asia/Bangkok',
  WIB: '420 Asia/Jakarta',
  SGT: '480 Asia/Singapore',
  HKT: '480 Asia/Hong_Kong',
  PHT: '480 Asia/Manila',
  AWST: '480 Australia/Perth',
  JST: '540 Asia/Tokyo',
  KST: '540 Asia/Seoul',
  ACST: '570 Australia/Adelaide, 570 Australia/Darwin',
  ACDT: '630 Australia/Adelaide',
  AEST: '600 Australia/Sydney, 600 Australia/Brisbane',
  AEDT: '660 Australia/Sydney',
  NZST: '720 Pacific/Auckland',
  NZDT: '780 Pacific/Auckland',
};

/** Words that name one region, summer and winter. */
const regions: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  PACIFIC: 'America/Los_Angeles',
  MOUNTAIN: 'America/Denver',
  CENTRAL: 'America/Chicago',
  EASTERN: 'America/New_York',
  UK: 'Europe/London',
  BRITISH: 'Europe/London',
  'CENTRAL EUROPEAN': 'Europe/Berlin',
  'EASTERN EUROPEAN': 'Europe/Helsinki',
  INDIAN: 'Asia/Kolkata',
  JAPAN: 'Asia/Tokyo',
};

export function labelMeanings(label: string): readonly ZoneMeaning[] | null {
  const meanings = labels[label];
  if (meanings === undefined) return null;
  return meanings.split(', ').map((meaning) => {
    const [minutes, zone = 'UTC'] = meaning.split(' ');
    return { minutes: Number(minutes), zone };
  });
}

export function regionZone(words: string): string | null {
  return regions[words.trim().toUpperCase()] ?? null;
}
