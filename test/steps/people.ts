/** The demo logins of Heemskerk, by who they are. */
export const MENSEN = {
  werker: 'sanne.werker@heemskerk.example',
  anderTeam: 'karim.werker@heemskerk.example',
  coordinator: 'marijke.coordinator@heemskerk.example',
  manager: 'wim.manager@heemskerk.example',
  partner: 'fatima.partner@heemskerk.example',
  beheerder: 'bas.beheerder@heemskerk.example',
  fg: 'ineke.fg@heemskerk.example',
} as const;
/** One of the demo people. */
export type Mens = keyof typeof MENSEN;

/** The password of every demo login. */
export const WACHTWOORD = 'keukentafel-demo';

/** A postcode of a wijk of the werker's own wijkteam. */
export const POSTCODE = '1962 AB';
