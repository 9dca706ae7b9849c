import { Alert, Badge, Button, Card, createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a calm petrol. */
const petrol: MantineColorsTuple = ['#edf7f6', '#d9ecea', '#b0d8d4', '#84c3bd', '#5fb0a9', '#469f98', '#2f8a84', '#1f726d', '#175f5b', '#0d4a47'];
/** Warm greys: 6 and darker are readable as text on white (4.5:1). */
const gray: MantineColorsTuple = ['#faf9f7', '#f3f2ee', '#e9e7e2', '#dcd9d2', '#c8c4bb', '#a8a49a', '#716d65', '#56534c', '#3a3833', '#24231f'];
const dark: MantineColorsTuple = ['#e8e7e4', '#cfcdc8', '#b3b0aa', '#8f8c86', '#4b4a47', '#3a3936', '#2a2927', '#1f1e1d', '#161514', '#0f0e0e'];

/** Fills and inks of alerts: what went wrong, what to look at; everything else is only told. */
const ALERT: Readonly<Record<string, readonly [string, string]>> = { red: ['--kt-crisis-vlak', '--kt-crisis'], orange: ['--kt-spoed-vlak', '--kt-spoed'] };

const alertVars = (_theme: unknown, { color }: { readonly color?: string }) => {
  const [vlak, inkt] = ALERT[color ?? ''] ?? ['--kt-zacht', '--kt-accent'];
  return { root: { '--alert-bg': `var(${vlak})`, '--alert-color': `var(${inkt})`, '--alert-bd': '1px solid transparent' } };
};

/** How every Mantine component looks here. */
export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 7 },
  colors: { petrol, gray, dark },
  black: '#24231f',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  headings: {
    fontWeight: '650',
    textWrap: 'balance',
    sizes: { h1: { fontSize: '1.75rem', lineHeight: '1.25' }, h2: { fontSize: '1.25rem', lineHeight: '1.35' }, h3: { fontSize: '1.0625rem', lineHeight: '1.4' } },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { loaderProps: { type: 'dots' } } }),
    Badge: Badge.extend({ defaultProps: { variant: 'default', radius: 'sm', tt: 'none', fw: 600 } }),
    Card: Card.extend({ defaultProps: { radius: 'lg', padding: 'lg', withBorder: true } }),
    Alert: Alert.extend({ defaultProps: { radius: 'md' }, vars: alertVars }),
    // By name, for Modal itself is fetched when a dialog opens. Its <header> is no banner of the page.
    Modal: { defaultProps: { radius: 'lg', padding: 'lg', attributes: { header: { role: 'presentation' } } } },
  },
});

/** Colours that are about meaning, per scheme; every pair that carries text is at least 4.5:1, every edge of a control 3:1. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': gray[7],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-default-border': '#918c82',
    '--mantine-color-error': '#b3261e',
    '--kt-bodem': gray[0],
    '--kt-lijn': gray[3],
    '--kt-zacht': gray[1],
    '--kt-focus': petrol[7],
    '--kt-accent': petrol[8],
    '--kt-accent-zacht': petrol[0],
    '--kt-crisis': '#a01b14',
    '--kt-crisis-vlak': '#fdecea',
    '--kt-spoed': '#7d4a00',
    '--kt-spoed-vlak': '#fdf1dc',
    '--kt-veilig': '#5b2a86',
    '--kt-veilig-vlak': '#f4ecfa',
    '--kt-goed': '#1d5f35',
    '--kt-goed-vlak': '#e8f5ec',
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': '#9c9993',
    '--mantine-color-default': dark[5],
    '--mantine-color-default-hover': dark[4],
    '--mantine-color-default-border': '#85827b',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': petrol[3],
    '--mantine-color-petrol-light': '#1c4744',
    '--mantine-color-petrol-light-hover': '#235652',
    '--kt-bodem': dark[8],
    '--kt-lijn': dark[5],
    '--kt-zacht': dark[6],
    '--kt-focus': petrol[3],
    '--kt-accent': petrol[3],
    '--kt-accent-zacht': '#16302e',
    '--kt-crisis': '#ffb4ab',
    '--kt-crisis-vlak': '#431a17',
    '--kt-spoed': '#ffcf85',
    '--kt-spoed-vlak': '#3a2a0e',
    '--kt-veilig': '#d9bdf2',
    '--kt-veilig-vlak': '#31213f',
    '--kt-goed': '#a4dab6',
    '--kt-goed-vlak': '#17311f',
  },
});
