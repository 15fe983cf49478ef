import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { cssVariables, theme } from './theme';

// The CSP allows no <style> element, so the variables that the library would write at run time are a file of ours.
// After a change of the theme: `npx vitest run src/app/theme -u`
test('variables.css holds what the theme says', async () => {
  render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} withGlobalClasses={false}>
      <span />
    </MantineProvider>,
  );
  const css = document.querySelector('style[data-mantine-styles]')?.innerHTML ?? '';
  const lines = css.replaceAll(/([{;}])/g, '$1\n').trim();
  await expect(`/* Written by theme.test.tsx from theme.ts. */\n${lines}\n`).toMatchFileSnapshot('./variables.css');
});
