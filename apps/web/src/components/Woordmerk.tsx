import classes from './Woordmerk.module.css';

/** The name with its table. `size` is the height of the mark in pixels. */
export function Woordmerk({ size = 28 }: { readonly size?: number }) {
  return (
    <span className={classes.mark}>
      <img src="/favicon.svg" width={size} height={size} alt="" />
      <span className={classes.name}>Keukentafel</span>
    </span>
  );
}
