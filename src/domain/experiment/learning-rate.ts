// Computes the learning rate of each step of a run.

export type Schedule = 'constant' | 'one-cycle';

/** The rate rises in this share of the steps. */
const RISE = 0.3;
const START = 1 / 25;
const END = 1 / 1_000;

/**
 * One cycle, after Smith (2018, arXiv 1803.09820), goes from a 25th of the peak up to it in the first three tenths of the steps,
 * then down to a thousandth of it, both along half a cosine.
 * @param peak the learning rate itself where the schedule is constant
 * @param step counted from 0 over the whole run
 * @param steps how many the whole run has
 * @returns the learning rate of the step
 */
export function learningRateAt(schedule: Schedule, peak: number, step: number, steps: number): number {
  if (schedule === 'constant') return peak;
  const rising = Math.max(1, Math.round(steps * RISE));
  const between = (from: number, to: number, share: number) =>
    from + ((to - from) * (1 - Math.cos(Math.PI * Math.min(1, share)))) / 2;
  if (step < rising) return peak * between(START, 1, step / rising);
  return peak * between(1, END, (step - rising) / Math.max(1, steps - 1 - rising));
}
