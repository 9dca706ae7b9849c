/** For how many seconds someone counts as looking after they last said so, and how often a screen says so. */
export const KIJKER_SECONDEN = 30;
export const KIJKER_HARTSLAG_SECONDEN = 12;
