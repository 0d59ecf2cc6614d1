import { z } from 'zod';
import { readableLine, readableLines } from '../rules/readable-text.ts';

/*
 * All text that a person types and others read comes in through these, so that none of it can hide
 * or disguise itself; see `readable-text`.
 */

const line = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(readableLine);

const lines = (max: number) =>
  z
    .string()
    .max(max * 4)
    .transform(readableLines);

/** One line of readable text: 1 to `max` code points, as Zod counts; a field holds no more units. */
export const lineOfText = (max: number) => line(max).pipe(z.string().min(1).max(max));

/** As {@link lineOfText}, but the line may be empty. */
export const optionalLineOfText = (max: number) => line(max).pipe(z.string().max(max));

/** Readable text of several lines, with no more than two line breaks in a row. */
export const paragraph = (max: number) => lines(max).pipe(z.string().min(1).max(max));

/** As {@link paragraph}, but it may be empty. */
export const optionalParagraph = (max: number) => lines(max).pipe(z.string().max(max));
