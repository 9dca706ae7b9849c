import { localStorageColorSchemeManager } from '@mantine/core';

/** Remembers light or dark under the name that public/kleurschema.js reads before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'keukentafel-kleurschema' });

/** The nonce the server gave this page, for style tags made at run time. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
