import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './backoffice.module.css';

/** F-020: shown this once; whoever leaves without it makes another one. */
export function OneTimePassword({ value }: { value: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.stack}>
      <div className={classes.password}>
        <output aria-label={t('backoffice.oneTimePassword')} data-testid="one-time-password">
          {value}
        </output>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}>
              {copied ? t('action.copied') : t('action.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
      <p className={classes.hint}>{t('backoffice.oneTimePasswordHint')}</p>
    </div>
  );
}
