/** Draws the window. */
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import '../ui/theme/tables.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';

const ground = document.getElementById('desk');
if (ground !== null) createRoot(ground).render(<App />);
