import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Button.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Skeleton.css';
import './shared/fonts.css';
import './shared/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLanguage } from './shared/language.ts';
import { queryClient, sessionQuery, siteQuery } from './shared/queries.ts';

void queryClient.prefetchQuery(siteQuery);
void queryClient.prefetchQuery(sessionQuery);

const place = document.querySelector('#root');
if (place) {
  await startLanguage();
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
