import { encode } from 'uqr';
import css from './qr-code.module.css';

export interface QrCodeProps {
  readonly text: string;
  /** What it leads to: "QR code with the room code". */
  readonly name: string;
  /** px, with its quiet zone. */
  readonly size?: number | undefined;
}

/** Modules of white around it that scanners need (ISO/IEC 18004: 4). */
const quiet = 4;

/** Black on white in both themes: scanners read no other. */
export function QrCode({ text, name, size = 200 }: QrCodeProps) {
  const { data, size: modules } = encode(text, { ecc: 'M', border: quiet });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      role="img"
      aria-label={name}
      className={css['code']}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
