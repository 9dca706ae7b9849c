import { Anchor } from '@mantine/core';
import Markdown, { type MarkdownToJSX } from 'markdown-to-jsx';
import type { ComponentProps } from 'react';
import { Link, useParams } from 'react-router';
import { NietGevonden } from '../../app/NietGevonden';
import { Pagina } from '../../components/Pagina';
import classes from './Hulp.module.css';
import { adresVan, tekstVan } from './paginas';

const Koppeling = ({ href = '', children }: ComponentProps<'a'>) =>
  href.startsWith('http') ? <Anchor href={href}>{children}</Anchor> : <Anchor component={Link} to={adresVan(href)}>{children}</Anchor>;
const Beeld = ({ src = '', alt = '' }: ComponentProps<'img'>) => <img className={classes.beeld} src={adresVan(src)} alt={alt} loading="lazy" />;

const OPTIES: MarkdownToJSX.Options = { wrapper: 'article', forceWrapper: true, overrides: { a: { component: Koppeling }, img: { component: Beeld } } };

/** One page of the user help. */
export function Component() {
  const { pagina } = useParams();
  const tekst = tekstVan(pagina);
  if (!tekst) return <NietGevonden />;
  const [titel = '', ...rest] = tekst.split('\n');
  return (
    <Pagina titel={titel.replace(/^# /, '')} acties={pagina && <Anchor component={Link} to="/hulp">Alle onderwerpen</Anchor>}>
      <div className={classes.tekst}><Markdown options={OPTIES}>{rest.join('\n')}</Markdown></div>
    </Pagina>
  );
}
