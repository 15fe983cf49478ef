import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Chain, ChainLine } from '@/api/documents';
import { Wide } from '@/components/ui/wide';
import { useFormat } from '@/lib/format';
import { chainQuery } from '../api/get-chain';
import { isKind, type Kind } from '../kinds';
import { useDocumentWords } from '../status-text';
import classes from './document-chain.module.css';
import detailClasses from './document-detail.module.css';
import { StatusBadge } from './status-badge';

const STAGES = ['quoted', 'ordered', 'shipped', 'invoiced', 'returned', 'credited'] as const;

/** What this document came from and what came of that (B-03): the documents in their order, and each line over all of them. */
export function DocumentChain({ company, kind, number }: { company: string; kind: Kind; number: string }) {
  const { t } = useTranslation();
  const { data: chain } = useQuery(chainQuery(company, kind, number));
  if (!chain || chain.documents.length < 2) return null;
  return (
    <section className={detailClasses.card}>
      <h2 className={detailClasses.cardTitle}>
        {t('chain.title')} {chain.complete ? null : <small>{t('chain.incomplete')}</small>}
      </h2>
      <Documents company={company} kind={kind} number={number} chain={chain} />
      <Lines lines={chain.lines} />
    </section>
  );
}

function Documents({ company, kind: hereKind, number: hereNumber, chain }: { company: string; kind: Kind; number: string; chain: Chain }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.documents}>
      {chain.documents.map(({ document: { kind, number, status, issuedOn } }) => {
        const here = kind === hereKind && number === hereNumber;
        return (
          <li key={`${kind}/${number}`} aria-current={here ? 'page' : undefined}>
            <span className={classes.kind}>{isKind(kind) ? t(`kinds.${kind}.one`) : kind}</span>
            {here ? (
              <b>{number}</b>
            ) : (
              <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: number }}>
                {number}
              </Link>
            )}
            <span className={classes.date}>{format.date(issuedOn)}</span>
            <StatusBadge kind={kind} status={status} />
          </li>
        );
      })}
    </ol>
  );
}

function Lines({ lines }: { lines: readonly ChainLine[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  const stages = STAGES.filter((stage) => lines.some((line) => line[stage] != null));
  if (lines.length === 0 || stages.length === 0) return null;
  return (
    <Wide label={t('chain.lines')} className={detailClasses.scroll}>
      <table className={classes.lines} aria-label={t('chain.lines')}>
        <thead>
          <tr>
            <th scope="col">{t('detail.product')}</th>
            <th scope="col">{t('detail.description')}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col" data-align="end">
                {t(`chain.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            // the same article may stand on several lines
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td className={detailClasses.dim}>{line.product}</td>
              <td>{line.description}</td>
              {stages.map((stage) => (
                <td key={stage} data-align="end">
                  {line[stage] == null ? null : `${format.quantity(line[stage])} ${words.unit(line.unit)}`}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
