import { LEEFGEBIED_TINT, type Leefgebied } from '@keukentafel/domain';
import { IconBottle, IconBriefcase, IconCoinEuro, IconHeartbeat, IconHome, IconMessages, IconPuzzle, IconShieldHalf, IconUsersGroup, type Icon } from '@tabler/icons-react';
import type { CSSProperties } from 'react';

/** The look of one leefgebied. */
export interface LeefgebiedStijl {
  readonly icon: Icon;
  /** Hue in degrees; the tints for light and dark are derived from it in Leefgebied.module.css. Null is grey. */
  readonly tint: number | null;
}

const ICON = new Map<Leefgebied, Icon>([
  ['financien', IconCoinEuro], ['gezinsrelaties', IconUsersGroup], ['gezondheid', IconHeartbeat], ['huisvesting', IconHome],
  ['participatie', IconBriefcase], ['sociaal-netwerk', IconMessages], ['veiligheid', IconShieldHalf], ['verslaving', IconBottle],
]);

/** How a leefgebied looks: choices, labels, the wheel, the bars and the timeline all take it from here. One that the gemeente added has no colour that means another one. */
export const stijlVan = (code: Leefgebied): LeefgebiedStijl => ({ icon: ICON.get(code) ?? IconPuzzle, tint: LEEFGEBIED_TINT.get(code) ?? null });

/** A hue as a style for an element whose colours are made from it. */
export const tintVan = (tint: number | null): CSSProperties => ({ '--tint': tint ?? 0, '--sterkte': tint === null ? 0 : 1 }) as CSSProperties;

/** The colour of a leefgebied as a style for an element with a class of Leefgebied.module.css. */
export const tintStyle = (code: Leefgebied): CSSProperties => tintVan(stijlVan(code).tint);
