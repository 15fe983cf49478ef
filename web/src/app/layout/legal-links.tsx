import { useTranslation } from 'react-i18next';
import { portal } from '@/config/portal';
import classes from './legal-links.module.css';

/** Imprint and privacy notice of the supplier, where they are configured. */
export function LegalLinks() {
  const { t } = useTranslation();
  if (!portal.imprint && !portal.privacy) return null;
  return (
    <footer className={`${classes.links} no-print`}>
      {portal.imprint ? <a href={portal.imprint}>{t('app.imprint')}</a> : null}
      {portal.privacy ? <a href={portal.privacy}>{t('app.privacy')}</a> : null}
    </footer>
  );
}
