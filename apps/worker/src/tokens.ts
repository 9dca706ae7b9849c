/** Injection token of the checked settings. */
export const SETTINGS = Symbol('settings');
/** Injection token of the structured log. */
export const LOGGER = Symbol('logger');
