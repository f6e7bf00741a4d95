/**
 * The component behind every lucide icon. Theirs has many options and weighs 1.9 kB in everybody's first load; ours
 * (icon.tsx) asks for a size, a stroke and a name. vite.config.ts puts it in the place of `createLucideIcon`.
 */
import { createElement, type ComponentType, type SVGProps } from 'react';

interface IconData {
  readonly node: readonly (readonly [tag: string, attributes: Record<string, string>])[];
}

type DrawingProps = SVGProps<SVGSVGElement> & { readonly size: number };

export default function drawing({ node }: IconData): ComponentType<DrawingProps> {
  return ({ size, ...rest }) =>
    createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...rest,
      },
      ...node.map(([tag, attributes]) => createElement(tag, attributes)),
    );
}
