import type { Leefgebied } from '@keukentafel/domain';
import { IconBottle, IconBriefcase, IconCoinEuro, IconHeartbeat, IconHome, IconMessages, IconPuzzle, IconShieldHalf, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';

/** The look of one leefgebied. */
export interface LeefgebiedStijl {
  readonly icon: Icon;
  /** Hue in degrees; the tints for light and dark are derived from it in Leefgebied.module.css. Null is grey. */
  readonly tint: number | null;
}

/** The one palette: choices, labels, the wheel, the bars and the timeline all take it from here. */
const PALET = new Map<Leefgebied, LeefgebiedStijl>([
  ['financien', { icon: IconCoinEuro, tint: 48 }],
  ['gezinsrelaties', { icon: IconUsersGroup, tint: 332 }],
  ['gezondheid', { icon: IconHeartbeat, tint: 145 }],
  ['huisvesting', { icon: IconHome, tint: 212 }],
  ['participatie', { icon: IconBriefcase, tint: 276 }],
  ['sociaal-netwerk', { icon: IconMessages, tint: 184 }],
  ['veiligheid', { icon: IconShieldHalf, tint: 244 }],
  ['verslaving', { icon: IconBottle, tint: 20 }],
]);

/** A leefgebied that the gemeente added: no colour that means another one. */
const EIGEN: LeefgebiedStijl = { icon: IconPuzzle, tint: null };

/** How a leefgebied looks. */
export const stijlVan = (code: Leefgebied): LeefgebiedStijl => PALET.get(code) ?? EIGEN;

/** A hue as a style for an element whose colours are made from it. */
export const tintVan = (tint: number | null): CSSProperties => ({ '--tint': tint ?? 0, '--sterkte': tint === null ? 0 : 1 }) as CSSProperties;

/** The colour of a leefgebied as a style for an element with a class of Leefgebied.module.css. */
export const tintStyle = (code: Leefgebied): CSSProperties => tintVan(stijlVan(code).tint);
