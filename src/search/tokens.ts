/*
 * The tokens of the full-text index are of five kinds, told apart by their first character, so that they share one field:
 *
 *   conducting   the form as written (folded), one a word, in order: for phrases and for prefixes
 *   ±conduct     its stem, one a word, in order: for single words and for NEAR
 *   =map/2-2751  a whole that stands beside its words, or a part of them, in no order: file numbers, `=cooper` for `co-operation`
 *   §fr:navir    the stem of a word in a French text, in no order: what English stems tear apart
 *   @harriman    a name of who wrote the paper, in the field `person`
 *
 * A field holds its forms, then its stems, then its wholes.
 */

export const formToken = (form: string): string => form;
export const stemToken = (stem: string): string => `±${stem}`;
export const wholeToken = (whole: string): string => `=${whole}`;
export const languageStemToken = (language: string, stem: string): string => `§${language}:${stem}`;
export const authorToken = (stem: string): string => `@${stem}`;

export const isStemToken = (token: string): boolean => token.startsWith('±');
export const isWholeToken = (token: string): boolean => token.startsWith('=');
export const isLanguageStemToken = (token: string): boolean => token.startsWith('§');
export const isAuthorToken = (token: string): boolean => token.startsWith('@');
/** A marked token without its mark. */
export const unmarked = (token: string): string => token.slice(1);
/** The stem in a `languageStemToken`. */
export const stemOf = (token: string): string => token.slice(token.indexOf(':') + 1);
