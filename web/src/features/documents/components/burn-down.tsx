import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/documents';
import { useFormat } from '@/lib/format';
import { burnDownOf, type Burn, type Forecast } from '../burn-down';
import { useDocumentWords } from '../status-text';
import classes from './burn-down.module.css';

/** How much of a contract is used: of its value, its quantity where that is one, and its term, and where that leads (F-108, B-13). */
export function BurnDown({ contract }: { contract: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  const burns = burnDownOf(contract);
  const text = (burn: Burn) => {
    switch (burn.what) {
      case 'value':
        return t('contract.of.value', { used: format.money(burn.used, contract.currency), left: format.money(burn.left, contract.currency) });
      case 'quantity':
        return t('contract.of.quantity', { used: `${format.quantity(burn.used)} ${words.unit(burn.unit)}`, left: `${format.quantity(burn.left)} ${words.unit(burn.unit)}` });
      case 'time':
        return burn.left > 0 ? t('contract.daysLeft', { count: burn.left }) : t('contract.over');
    }
  };
  const forecast = (at: Forecast) => ('usedUpOn' in at ? t('contract.usedUpOn', { date: format.date(at.usedUpOn) }) : t('contract.atEnd', { percent: at.percentAtEnd }));
  if (burns.length === 0) return null;
  return (
    <section className={classes.card} aria-label={t('contract.used')}>
      <dl className={classes.burns}>
        {burns.map((burn) => (
          <div key={burn.what}>
            <dt>{t(`contract.${burn.what}`)}</dt>
            <dd>
              <progress className={classes.bar} max={100} value={burn.percent} aria-label={t('contract.share', { what: t(`contract.${burn.what}`), percent: burn.percent })} data-low={burn.percent >= 90 || undefined} />
              <span className={classes.percent}>{format.number(burn.percent)} %</span>
              <span className={classes.text}>
                {text(burn)}
                {'forecast' in burn && burn.forecast ? <b>{forecast(burn.forecast)}</b> : null}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
