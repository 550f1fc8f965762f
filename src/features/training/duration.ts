// A time in words, rounded up and no finer than a person cares.

interface DurationWords {
  seconds(count: number): string;
  minutes(count: number): string;
  hours(count: string): string;
}

export function duration(seconds: number, words: DurationWords): string {
  if (seconds < 90) return words.seconds(Math.max(5, Math.ceil(seconds / 5) * 5));
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? words.minutes(minutes) : words.hours((minutes / 60).toFixed(1));
}
