import { Bars } from './bars.tsx';
import css from './gallery.module.css';
import { Part, Row } from './gallery-part.tsx';
import { ArchesGlyph, BranchGlyph, ForkGlyph, ParkGlyph, PauseGlyph, QuoteGlyph, WaveGlyph } from './glyphs.tsx';
import { Meter } from './meter.tsx';
import { QrCode } from './qr-code.tsx';
import { RailDay, RailItem, RailList } from './rail.tsx';
import { SegmentStrip } from './segment-strip.tsx';
import { StepMark, type StepState } from './step-mark.tsx';

const steps: readonly StepState[] = ['done', 'skipped', 'done', 'current', 'coming', 'coming', 'locked'];
const words = { done: 'done', skipped: 'skipped', current: 'now', coming: 'to come', locked: 'shut' };

export function GalleryAmounts() {
  return (
    <>
      <Part title="Meter, bars, strip">
        <Meter
          fill={0.5}
          band={{ from: 0.72, to: 0.84 }}
          marker={0.77}
          labels={[
            { at: 0.72, text: 'two thirds 14:56', side: 'before' },
            { at: 0.84, text: '15:04', side: 'after' },
          ]}
          sentence="35 of 50 minutes."
        />
        <Meter
          fill={0.46}
          look="past"
          ticks={[48, 72].map((h) => ({ at: h / 96, text: `${h} h` }))}
          sentence="44 hours."
        />
        <Bars upper={0.25} lower={0.36} full={0.36} sentence="9 percent lately, 13 percent in all." />
        <Bars upper={0.5} lower={0.2} full={0.36} now sentence="50 percent lately, 20 percent in all." />
        <SegmentStrip steps={steps} sentence="Step 4 of 7" />
        <Row>
          {steps.slice(1).map((state, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a fixed list of samples
            <StepMark key={index} state={state} name={words[state]} />
          ))}
        </Row>
        <Row>
          <PauseGlyph />
          <WaveGlyph />
          <ParkGlyph />
          <ForkGlyph />
          <BranchGlyph />
          <ArchesGlyph />
          <QuoteGlyph />
        </Row>
        <QrCode text="https://example.org/j/4k72mx" name="QR code of an example" />
      </Part>
      <Part title="Rail">
        <RailList label="Steps" title="Steps" summary="3 of 7 done" className={css['rail']}>
          <RailDay>31 Jan 2017</RailDay>
          {steps.map((state, index) => (
            <RailItem
              // oxlint-disable-next-line react/no-array-index-key -- a fixed list of samples
              key={index}
              state={state}
              stateWord={words[state]}
              lead={`${17 + index}:20`}
              href={`#step-${index}`}
            >
              A step with a title that may be too long for its line
            </RailItem>
          ))}
        </RailList>
      </Part>
    </>
  );
}
