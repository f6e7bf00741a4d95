/** Seconds of a core that a browser's page and audio processes have used, from /proc (Linux). */
import { readdirSync, readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** @param mark what stands on the command line of one browser alone: its microphone's file */
export function coreSeconds(mark: string): number {
  const main = processes().find(({ line }) => line.includes(mark) && !line.includes('--type='));
  if (!main) throw new Error('coreSeconds: the browser is not there');
  const own = new Set([main.pid]);
  for (let depth = 0; depth < 4; depth += 1) {
    for (const { pid, parent } of processes()) if (own.has(parent)) own.add(pid);
  }
  const counted = processes().filter(({ pid, line }) => own.has(pid) && /--type=renderer|AudioService/.test(line));
  return counted.reduce((sum, { ticks }) => sum + ticks, 0) / ticksPerSecond;
}

function processes() {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return [{ pid: Number(name), parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]), line }];
    } catch {
      return []; // It ended meanwhile.
    }
  });
}
