// Declares a chart as data, from which its picture is drawn. It has no colours of the page's theme and no words of its own.

import type { Scale } from '../axis.ts';

/** It has its title, the ticks that it names with their texts, and its ends. */
export interface PictureAxis {
  title: string;
  scale: Scale;
  ticks: readonly { value: number; text: string }[];
}

export interface PictureSeries {
  /** It stands in the legend; an empty one leaves the series out of it. */
  name: string;
  /** It is written as CSS does, such as "#27508f". */
  colour: string;
  line: 'solid' | 'dashed' | 'dotted';
  /** A null breaks the line. */
  points: readonly ({ x: number; y: number } | null)[];
  /** The range of a mean lies behind it. */
  band?: readonly { x: number; least: number; most: number }[];
  /** It stands at the end of the line. */
  endText?: string;
}

export interface ChartPicture {
  title: string;
  x: PictureAxis;
  y: PictureAxis;
  series: readonly PictureSeries[];
  /** A dotted rule across the chart, with its text above. */
  marks: readonly { x: number; text: string; colour: string }[];
  /** It is the language of the texts, as in `lang`. */
  language: string;
}

/** The colours are those of the page in its light theme. */
export const PICTURE_COLOURS = {
  paper: '#ffffff',
  ink: '#1b1f2a',
  grey: '#565c69',
  rule: '#e3e1d9',
  axis: '#c9c6bb',
  training: '#27508f',
  validation: '#b93719',
  runs: ['#26368e', '#7d210a', '#266a93', '#9a8b01', '#161616', '#1d9887', '#522450', '#965300'],
} as const;

export type PictureFormat = 'svg' | 'png';
