/** Circled numbers, as agendas are numbered with. */

/** ① to ㊿, for a character class of a regular expression: Unicode has them in three places. */
export const CIRCLED = '①-⑳㉑-㉟㊱-㊿';
