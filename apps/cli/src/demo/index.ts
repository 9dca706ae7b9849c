import { type Settings } from '@keukentafel/server';

/** One demo account, as `npm start` prints it. */
export interface DemoLogin { gemeente: string; rol: string; email: string; wachtwoord: string }

/** Loads the demo data with the roles of these settings; running it again adds nothing. */
export const loadDemo: (settings: Settings, onStep?: (text: string) => void) => Promise<void> = () => Promise.resolve();

/** The demo accounts, one per rol and gemeente. */
export const demoLogins = (): DemoLogin[] => [];
