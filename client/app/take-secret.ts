/** The first import of main.tsx, so that it runs before every other module of the app. */
import { takeSecretFromAddress } from '../api/link-secret.ts';

takeSecretFromAddress();
