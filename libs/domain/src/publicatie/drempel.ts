/**
 * Counts below this are hidden in what is published, unless the gemeente agreed on another number. Four is the least: with three, the reasons
 * why yes and no of a share are hidden would already tell what they make together.
 */
export const PUBLICATIE_DREMPEL = 5;
