import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './derived.module.css';

/** A value that nobody stated: it was worked out from others, and says so. */
export function Derived({ children }: { children: string }) {
  const { t } = useTranslation();
  return (
    <Tooltip label={t('detail.derivedHint')} multiline w={240}>
      {/* focusable, so that the hint can be read without a mouse */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className={classes.derived} tabIndex={0}>
        {children}
        <span className="visually-hidden"> ({t('detail.derived')})</span>
      </span>
    </Tooltip>
  );
}
